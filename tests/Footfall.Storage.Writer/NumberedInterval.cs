using System.Collections.Immutable;
using Footfall.Domain.Measures;
using Footfall.Domain.Plans;

namespace Footfall.Storage.Writer;

/// <summary>Intervals of which every part tells the same number, so that a mixture of two is seen.</summary>
public static class NumberedInterval
{
    /// <summary>The camera of all of them.</summary>
    public const string CameraId = "numbered";

    /// <summary>Numbers end below this.</summary>
    public const int Limit = 1_000_000;

    /// <summary>Start of number 0.</summary>
    public static DateTimeOffset Origin { get; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The interval of a number: one minute after that of the number before, and every heat cell filled.</summary>
    public static CameraInterval Create(int number) => new(
        CameraId,
        Origin.AddMinutes(number),
        TimeSpan.FromMinutes(1),
        number,
        $"model-{number}",
        number / 7.0,
        [
            new LineMeasure("door", LineRole.Entrance, number, number + 1),
            new LineMeasure("street", LineRole.Passing, number + 2, number + 3),
        ],
        [Zone("aisle", ZoneRole.Area, number), Zone("tills", ZoneRole.Queue, number)],
        [new TransitionMeasure("aisle", "tills", number), new TransitionMeasure("tills", "outside", number)],
        [.. Enumerable.Range(0, HeatGrid.Columns * HeatGrid.Rows).Select(cell => new HeatCell(cell, number + (cell / 10.0), number))],
        new IdentityMeasure(number / 13.0, number, number + 1, number + 2));

    private static ZoneMeasure Zone(string id, ZoneRole role, int number) => new(
        id, role, number / 3.0, number, number, 2, number / 11.0, 1, 1,
        Times(number),
        role == ZoneRole.Queue
            ? new QueueMeasure(number, number, number + 1, number, number / 5.0, number, number / 9.0, Times(number))
            : null);

    private static DwellHistogram Times(int number) => DwellHistogram.FromBuckets(
        ImmutableDictionary.CreateRange([KeyValuePair.Create(number, 1), KeyValuePair.Create(number + 1, 1)]));
}
