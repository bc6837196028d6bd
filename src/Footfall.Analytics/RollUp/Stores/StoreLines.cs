using Footfall.Domain.Measures;
using Footfall.Domain.Plans;

namespace Footfall.Analytics.RollUp.Stores;

/// <summary>Which lines count for a store, or for a part of it.</summary>
/// <remarks>A line's role is the one that it had in the interval, so that history does not change with a plan.</remarks>
/// <param name="only">The lines of the part, on any camera; null takes every line of the wanted role.</param>
public sealed class StoreLines(IReadOnlySet<LineKey>? only = null)
{
    /// <summary>Every line of the store, by its role.</summary>
    public static StoreLines All { get; } = new();

    /// <summary>The lines of one interval that count under a role.</summary>
    public IEnumerable<LineMeasure> Of(CameraInterval interval, LineRole role)
    {
        ArgumentNullException.ThrowIfNull(interval);
        return interval.Lines.Where(line => line.Role == role && Includes(interval.CameraId, line.LineId));
    }

    /// <summary>Whether a line belongs to the part.</summary>
    public bool Includes(string cameraId, string lineId) => only?.Contains(new LineKey(cameraId, lineId)) ?? true;
}
