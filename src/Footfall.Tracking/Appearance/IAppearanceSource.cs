using Footfall.Domain.Geometry;

namespace Footfall.Tracking.Appearance;

/// <summary>Looks at people in the frame at hand.</summary>
public interface IAppearanceSource
{
    /// <summary>Writes a vector for each person.</summary>
    /// <param name="boxes">People in pixels of the full picture, inside it.</param>
    /// <param name="vectors">One after the other, each of length 1, or all 0 for a failed look.</param>
    /// <returns>False where nothing could be looked at in this frame; the vectors are then left alone.</returns>
    bool TryLook(ReadOnlySpan<BoxPixels> boxes, Span<float> vectors);
}
