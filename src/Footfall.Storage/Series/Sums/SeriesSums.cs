namespace Footfall.Storage.Series.Sums;

/// <summary>What minutes add up to. What nothing was stored of is not in it.</summary>
public sealed record SeriesSums
{
    /// <summary>How well was seen.</summary>
    public required IReadOnlyList<SeenSum> Seen { get; init; }

    /// <summary>Crossings.</summary>
    public required IReadOnlyList<LineSum> Lines { get; init; }

    /// <summary>Presence.</summary>
    public required IReadOnlyList<ZoneSum> Zones { get; init; }

    /// <summary>Waiting.</summary>
    public required IReadOnlyList<QueueSum> Queues { get; init; }

    /// <summary>Bounds of several zones together; for subjects with more than one.</summary>
    public required IReadOnlyList<PeakSum> Peaks { get; init; }

    /// <summary>How long visits took, shortest first in each bucket.</summary>
    public required IReadOnlyList<TimeSum> Dwell { get; init; }

    /// <summary>How long waits took, shortest first in each bucket.</summary>
    public required IReadOnlyList<TimeSum> Waits { get; init; }
}
