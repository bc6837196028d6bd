using System.Collections.Immutable;
using Footfall.Domain.Measures;

namespace Footfall.Storage.Series;

/// <summary>One interval while its parts are read from the tables.</summary>
/// <param name="interval">The row of <c>camera_interval</c>, still without parts.</param>
internal sealed class IntervalDraft(CameraInterval interval)
{
    public DateTimeOffset Start => interval.Start;

    public ImmutableArray<LineMeasure>.Builder Lines { get; } = ImmutableArray.CreateBuilder<LineMeasure>(0);

    public ImmutableArray<ZoneMeasure>.Builder Zones { get; } = ImmutableArray.CreateBuilder<ZoneMeasure>(0);

    public ImmutableArray<TransitionMeasure>.Builder Transitions { get; } =
        ImmutableArray.CreateBuilder<TransitionMeasure>(0);

    public ImmutableArray<HeatCell>.Builder HeatCells { get; } = ImmutableArray.CreateBuilder<HeatCell>(0);

    /// <summary>Times of visits; read before the zones.</summary>
    public BucketDraft Dwell { get; } = new();

    /// <summary>Times of waiting; read before the queues.</summary>
    public BucketDraft Wait { get; } = new();

    /// <summary>Queues by zone; read before the zones.</summary>
    public Dictionary<string, QueueMeasure> Queues { get; } = new(0, StringComparer.Ordinal);

    public IdentityMeasure? Identity { get; set; }

    public CameraInterval Finish() => interval with
    {
        Lines = Lines.DrainToImmutable(),
        Zones = Zones.DrainToImmutable(),
        Transitions = Transitions.DrainToImmutable(),
        HeatCells = HeatCells.DrainToImmutable(),
        Identity = Identity,
    };
}
