using System.Collections.Immutable;
using CsCheck;
using Footfall.Domain.Measures;
using Footfall.Domain.Plans;

namespace Footfall.Storage.Tests.Series;

/// <summary>Any interval that the analysis could hand over, and the odd ones that it should not.</summary>
internal static class IntervalGen
{
    private static readonly Gen<string> Id = Gen.OneOf(
        Gen.String[Gen.Char.AlphaNumeric, 1, 12],
        Gen.OneOfConst("Eingang Süd", "入口", "caisse n° 1", "'; DROP TABLE camera_interval; --", "👩‍🛒", "a\"b\\c\n\t", " ", "\uFFFD"));

    private static readonly Gen<double> Amount = Gen.OneOf(
        Gen.Double[0, 1e6],
        Gen.OneOfConst(0.0, -0.0, 0.1 + 0.2, double.Epsilon, double.MaxValue, double.MinValue, 1.0 / 3));

    private static readonly Gen<int> Count = Gen.OneOf(Gen.Int[0, 50], Gen.OneOfConst(0, int.MaxValue, int.MinValue));

    private static readonly Gen<int?> MaybeCount = Gen.OneOf(Count.Select(count => (int?)count), Gen.Const((int?)null));

    private static readonly Gen<DateTimeOffset> Start = Gen.OneOf(
        Gen.Int[0, 100_000].Select(minute => new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minute)),
        Gen.OneOfConst(
            DateTimeOffset.MinValue,
            DateTimeOffset.UnixEpoch,
            DateTimeOffset.UnixEpoch.AddSeconds(-1),
            new DateTimeOffset(9999, 12, 31, 23, 59, 0, TimeSpan.Zero),
            new DateTimeOffset(2026, 3, 29, 2, 30, 0, TimeSpan.FromHours(5.5))));

    private static readonly Gen<DwellHistogram> Dwell =
        Gen.Select(Gen.Int[-300, 700], Gen.Int[1, 1000]).Array[0, 6].Select(buckets => DwellHistogram.FromBuckets(
            buckets.DistinctBy(bucket => bucket.Item1).Select(bucket => KeyValuePair.Create(bucket.Item1, bucket.Item2))));

    private static readonly Gen<ImmutableArray<LineMeasure>> Lines =
        Gen.Select(Id, Gen.Enum<LineRole>(), Count, Count, (id, role, @in, @out) => new LineMeasure(id, role, @in, @out))
            .Array[0, 3].Select(lines => lines.ToImmutableArray());

    private static readonly Gen<QueueMeasure?> Queue = Gen.OneOf(
        Gen.Const((QueueMeasure?)null),
        Gen.Select(
            Gen.Select(Count, Count, Count, Count),
            Gen.Select(Amount, MaybeCount, Amount, Dwell),
            (counts, waiting) => (QueueMeasure?)new QueueMeasure(
                counts.Item1, counts.Item2, counts.Item3, counts.Item4,
                waiting.Item1, waiting.Item2, waiting.Item3, waiting.Item4)));

    private static readonly Gen<IdentityMeasure?> Identity = Gen.OneOf(
        Gen.Const((IdentityMeasure?)null),
        Gen.Select(Amount, Count, Count, Count, (seconds, certain, mended, broken) =>
            (IdentityMeasure?)new IdentityMeasure(seconds, certain, mended, broken)));

    private static readonly Gen<ImmutableArray<ZoneMeasure>> Zones =
        Gen.Select(
                Gen.Select(Id, Gen.Enum<ZoneRole>(), Amount, MaybeCount, MaybeCount),
                Gen.Select(Count, Amount, Count, Count, Dwell),
                Queue,
                (presence, visits, queue) => new ZoneMeasure(
                    presence.Item1, presence.Item2, presence.Item3, presence.Item4, presence.Item5,
                    visits.Item1, visits.Item2, visits.Item3, visits.Item4, visits.Item5, queue))
            .Array[0, 4].Select(zones => zones.DistinctBy(zone => zone.ZoneId).ToImmutableArray());

    private static readonly Gen<ImmutableArray<TransitionMeasure>> Transitions =
        Gen.Select(Id, Id, Count, (from, to, count) => new TransitionMeasure(from, to, count))
            .Array[0, 5].Select(transitions => transitions.ToImmutableArray());

    private static readonly Gen<ImmutableArray<HeatCell>> HeatCells =
        Gen.Select(Count, Amount, Count, (index, seconds, visits) => new HeatCell(index, seconds, visits))
            .Array[0, 40].Select(cells => cells.DistinctBy(cell => cell.Index).OrderBy(cell => cell.Index).ToImmutableArray());

    public static Gen<CameraInterval> Any { get; } = Gen.Select(
        Gen.Select(Id, Start, Gen.OneOfConst(1, 60, 900, int.MaxValue), Count, Id, Amount),
        Gen.Select(Lines, Zones, Transitions, HeatCells, Identity),
        (head, parts) => new CameraInterval(
            head.Item1, head.Item2, TimeSpan.FromSeconds(head.Item3), head.Item4, head.Item5, head.Item6,
            parts.Item1, parts.Item2, parts.Item3, parts.Item4, parts.Item5));
}
