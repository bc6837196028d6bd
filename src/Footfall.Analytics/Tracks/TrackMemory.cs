using Footfall.Analytics.Flow;
using Footfall.Analytics.Heat;
using Footfall.Analytics.Lines;
using Footfall.Analytics.Queues;
using Footfall.Analytics.Zones;
using Footfall.Domain.Geometry;
using Footfall.Domain.Plans;

namespace Footfall.Analytics.Tracks;

/// <summary>What the analysis remembers of one track.</summary>
internal sealed class TrackMemory
{
    public const long Never = long.MinValue;

    // Structs that the counters change in place.
    public LineState[] Lines = [];
    public ZoneState[] Zones = [];
    public QueueState[] Queues = [];
    public FlowState Flow;

    /// <summary>The newest id that the track goes by.</summary>
    public int TrackId { get; set; }

    /// <summary>First frame that reported the id at all.</summary>
    public long FirstReportedAt { get; private set; }

    /// <summary>Latest frame that reported the id, in any state.</summary>
    public long ReportedAt { get; private set; }

    /// <summary>
    /// Latest frame that reported the id as confirmed; ahead of <see cref="SeenAt"/> while that frame is worked
    /// through.
    /// </summary>
    public long ConfirmedAt { get; private set; }

    /// <summary>
    /// Latest frame in which the track was confirmed and counted; <see cref="Never"/> before the first.
    /// </summary>
    public long SeenAt { get; private set; }

    /// <summary>
    /// Until when somebody remembered from before a restart is waited for; <see cref="Never"/> once seen since, and for
    /// everybody else.
    /// </summary>
    public long AwaitedUntil { get; private set; }

    /// <summary>Whether the track is known from before a restart only.</summary>
    public bool IsCarriedOver => AwaitedUntil != Never;

    /// <summary>Box in the first frame that reported the id at all.</summary>
    public BoxPixels FirstBox { get; private set; }

    /// <summary>Whether the track has not begun yet, or was given up: its next sight is a beginning.</summary>
    public bool HasEnded { get; set; }

    /// <summary>Whether the track goes on under another id that has not been counted yet.</summary>
    public bool IsMended { get; set; }

    /// <summary>Whether the track was ever confirmed; before that nothing of it counts.</summary>
    public bool Counts => SeenAt != Never;

    /// <summary>Foot point at <see cref="SeenAt"/>.</summary>
    public PointNormalized Foot { get; private set; }

    /// <summary>Box at <see cref="SeenAt"/>.</summary>
    public BoxPixels Box { get; private set; }

    /// <summary>Where the tracker believes the track is while it is lost; the seen box otherwise.</summary>
    public BoxPixels PredictedBox { get; private set; }

    /// <summary>Heat-map cell of <see cref="Foot"/>.</summary>
    public int Cell { get; private set; }

    public CellTrail Trail { get; } = new();

    public void Begin(int trackId, long at, in BoxPixels box, CameraPlan plan)
    {
        FirstBox = box;
        HasEnded = true;
        IsMended = false;
        TrackId = trackId;
        FirstReportedAt = at;
        ReportedAt = at;
        ConfirmedAt = Never;
        SeenAt = Never;
        AwaitedUntil = Never;
        Lines = Fresh(Lines, plan.Lines.Length);
        Zones = Fresh(Zones, plan.Zones.Length);
        Queues = Fresh(Queues, plan.Zones.Length);
        Flow = default;
        Trail.Clear();
    }

    /// <summary>A frame reports the id, seen or not.</summary>
    public void Report(long at, bool isConfirmed, in BoxPixels box)
    {
        ReportedAt = at;
        PredictedBox = box;
        ConfirmedAt = isConfirmed ? at : ConfirmedAt;
    }

    /// <summary>The track is known from before a restart, and may be seen again up to a moment.</summary>
    public void Await(long until) => AwaitedUntil = until;

    /// <summary>The track has been counted where it is.</summary>
    public void See(long at, in BoxPixels box, PointNormalized foot)
    {
        ReportedAt = at;
        ConfirmedAt = at;
        SeenAt = at;
        AwaitedUntil = Never;
        Box = box;
        PredictedBox = box;
        Foot = foot;
        Cell = HeatMap.CellOf(foot);
    }

    private static T[] Fresh<T>(T[] used, int length)
        where T : struct
    {
        if (used.Length != length)
        {
            return length == 0 ? [] : new T[length];
        }

        used.AsSpan().Clear();
        return used;
    }
}
