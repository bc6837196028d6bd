using System.Collections.Immutable;

namespace Footfall.Service.Live;

/// <summary>Everything the live page shows but the pictures; sent once a second.</summary>
/// <param name="At">When it was read.</param>
/// <param name="Layout">Changes with the cameras and their plans: a page of another layout loads itself again.</param>
/// <param name="DayStart">The store's midnight that the counts start at.</param>
/// <param name="Entries">Crossings in over all entrance lines since then; null without data.</param>
/// <param name="Exits">Crossings out over them; null without data.</param>
/// <param name="Occupancy">Who is in the store now; null where no camera watches an entrance.</param>
/// <param name="StoreProblem">Why the store of record refuses; null while it accepts.</param>
/// <param name="Cameras">Every camera, in the store's order.</param>
internal sealed record LiveStatus(
    DateTimeOffset At,
    string Layout,
    DateTimeOffset DayStart,
    int? Entries,
    int? Exits,
    OccupancyStatus? Occupancy,
    string? StoreProblem,
    ImmutableArray<CameraStatus> Cameras)
{
    /// <summary>Why a changed configuration is not in force, every mistake of it; null while the newest one is.</summary>
    public string? ConfigurationProblem { get; init; }

    /// <summary>The last day that is over; null before it was read, and when nothing was stored of it.</summary>
    public LastDayStatus? LastDay { get; init; }
}

/// <summary>One camera now and today.</summary>
/// <param name="Id">The camera.</param>
/// <param name="State">For programs, such as <c>live</c> or <c>reconnecting</c>.</param>
/// <param name="StateText">The same in words.</param>
/// <param name="IsCounting">Whether its pictures are counted on.</param>
/// <param name="Error">What is wrong and the remedy; null while all is well.</param>
/// <param name="FramesPerSecond">Frames counted on, over the last seconds.</param>
/// <param name="DroppedFrames">Frames dropped since the start because the graph was busy.</param>
/// <param name="HasData">False while no frame of today was analysed: the counts are then unknown.</param>
/// <param name="CoverageSeconds">Seconds of today with valid, fresh, analysed frames, up to the newest closed minute.</param>
/// <param name="ElapsedSeconds">Seconds of today up to the newest closed minute.</param>
/// <param name="Lines">Every line of the plan.</param>
/// <param name="Zones">Every zone of the plan.</param>
internal sealed record CameraStatus(
    string Id,
    string State,
    string StateText,
    bool IsCounting,
    string? Error,
    double FramesPerSecond,
    long DroppedFrames,
    bool HasData,
    double CoverageSeconds,
    double ElapsedSeconds,
    ImmutableArray<Counting.LineDay> Lines,
    ImmutableArray<Counting.ZoneDay> Zones)
{
    /// <summary>What is left out because it never moves.</summary>
    public ImmutableArray<StillThingStatus> LeftOut { get; init; } = [];
}
