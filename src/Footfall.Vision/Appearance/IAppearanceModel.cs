using Footfall.Domain.Geometry;
using Footfall.Vision.Frames;
using Footfall.Vision.Models;

namespace Footfall.Vision.Appearance;

/// <summary>Turns people in a picture into vectors that tell them apart.</summary>
/// <remarks>Thread-safe: one model serves all cameras.</remarks>
public interface IAppearanceModel
{
    /// <summary>The model's name.</summary>
    string Model { get; }

    /// <summary>How its vectors are read.</summary>
    EmbeddingHeadCard Head { get; }

    /// <summary>Writes a vector for each person.</summary>
    /// <param name="pixels">The full picture at analysis size; read only, stays the caller's.</param>
    /// <param name="source">Size of the camera's full picture, which boxes are given in.</param>
    /// <param name="boxes">People; what reaches beyond the picture is cut off.</param>
    /// <param name="vectors">
    /// One after the other, <see cref="EmbeddingHeadCard.Length"/> numbers each, of length 1; all 0 where the model gave nothing
    /// that could be compared.
    /// </param>
    /// <exception cref="ArgumentException">The vectors do not fit the boxes; the message gives both.</exception>
    /// <exception cref="AppearanceException">The model refused the picture.</exception>
    void Embed(PixelBuffer pixels, PictureSize source, ReadOnlySpan<BoxPixels> boxes, Span<float> vectors);
}
