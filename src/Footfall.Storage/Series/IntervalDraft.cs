using System.Collections.Immutable;
using Footfall.Domain.Measures;

namespace Footfall.Storage.Series;

/// <summary>One interval while its parts are read from the tables.</summary>
/// <param name="interval">The row of <c>camera_interval</c>, still without parts.</param>
internal sealed class IntervalDraft(CameraInterval interval)
{
    private Dictionary<string, List<KeyValuePair<int, int>>>? _dwell;

    public DateTimeOffset Start => interval.Start;

    public ImmutableArray<LineMeasure>.Builder Lines { get; } = ImmutableArray.CreateBuilder<LineMeasure>(0);

    public ImmutableArray<ZoneMeasure>.Builder Zones { get; } = ImmutableArray.CreateBuilder<ZoneMeasure>(0);

    public ImmutableArray<TransitionMeasure>.Builder Transitions { get; } =
        ImmutableArray.CreateBuilder<TransitionMeasure>(0);

    public ImmutableArray<HeatCell>.Builder HeatCells { get; } = ImmutableArray.CreateBuilder<HeatCell>(0);

    public void AddDwell(string zoneId, int bucket, int visits)
    {
        _dwell ??= new Dictionary<string, List<KeyValuePair<int, int>>>(StringComparer.Ordinal);
        if (!_dwell.TryGetValue(zoneId, out List<KeyValuePair<int, int>>? buckets))
        {
            _dwell.Add(zoneId, buckets = []);
        }

        buckets.Add(KeyValuePair.Create(bucket, visits));
    }

    /// <summary>The zone's histogram, of what <see cref="AddDwell"/> was given before.</summary>
    public DwellHistogram DwellOf(string zoneId) =>
        _dwell is not null && _dwell.TryGetValue(zoneId, out List<KeyValuePair<int, int>>? buckets)
            ? DwellHistogram.FromBuckets(buckets)
            : DwellHistogram.Empty;

    public CameraInterval Finish() => interval with
    {
        Lines = Lines.DrainToImmutable(),
        Zones = Zones.DrainToImmutable(),
        Transitions = Transitions.DrainToImmutable(),
        HeatCells = HeatCells.DrainToImmutable(),
    };
}
