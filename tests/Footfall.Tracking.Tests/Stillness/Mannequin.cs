using Footfall.Domain.Detections;

namespace Footfall.Tracking.Tests.Stillness;

/// <summary>Stands for ever; the detector sees it in a share of the frames.</summary>
/// <remarks>
/// Jitter as measured on photographs of people under camera noise with the detector that ships: edges by 0.1 to 1.8 % of
/// the height.
/// </remarks>
internal sealed class Mannequin(int seed, double x, double y, double seen = 0.6, double jitter = 0.01) : Actor(seed)
{
    public double X { get; set; } = x;

    public double Height { get; init; } = 120;

    /// <summary>Whether somebody stands in front of it.</summary>
    public bool IsHidden { get; set; }

    public override Detection? At(TimeSpan now)
    {
        bool isSeen = Chance.NextDouble() < seen;
        return isSeen && !IsHidden ? Box(X, y, Height, jitter) : null;
    }
}
