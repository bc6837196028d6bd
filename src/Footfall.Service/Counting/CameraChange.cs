using Footfall.Domain.Plans;
using Footfall.Storage.Configuration;
using Footfall.Vision.Decoding;

namespace Footfall.Service.Counting;

/// <summary>What has to happen for a camera to be as it is wanted.</summary>
/// <param name="Plan">The plan is swapped at a frame boundary.</param>
/// <param name="Source">The decoder is started anew; tracks, counts and people stay.</param>
/// <param name="Lane">The lane is made anew with another picture or pace; its journal carries people over.</param>
/// <param name="Pause">Decoding stops.</param>
/// <param name="Resume">Decoding starts again.</param>
internal readonly record struct CameraChange(bool Plan, bool Source, bool Lane, bool Pause, bool Resume)
{
    /// <summary>Whether it takes longer than a frame.</summary>
    public bool IsSlow => Source || Lane || Pause || Resume;

    public static CameraChange Between(CameraSetup now, CameraSetup wanted) => new(
        Plan: now.Plan.Version != wanted.Plan.Version || !IsSame(now.Plan, wanted.Plan),
        Source: wanted.IsEnabled && now.IsEnabled && SourceOf(now.Id, now) != SourceOf(now.Id, wanted),
        Lane: now.Address.Value != wanted.Address.Value || !now.FramesPerSecond.Equals(wanted.FramesPerSecond),
        Pause: now.IsEnabled && !wanted.IsEnabled,
        Resume: !now.IsEnabled && wanted.IsEnabled);

    /// <summary>What is read for a camera.</summary>
    /// <param name="key">What it is called in logs and metrics.</param>
    /// <param name="setup">The camera.</param>
    public static SourceSettings SourceOf(string key, CameraSetup setup) => new()
    {
        CameraId = key,
        Address = setup.Address.Value,
        AnalysisWidth = setup.AnalysisWidth,
        FramesPerSecond = setup.FramesPerSecond,
        Region = setup.Plan.Region,
        Pace = SourcePace.Live,
        Loop = setup.Loop,
    };

    /// <summary>Gives a changed plan a version of its own where whoever changed it did not.</summary>
    /// <param name="before">The plan that the camera was counted on before; null for none.</param>
    /// <param name="wanted">The plan to count on.</param>
    /// <returns><paramref name="wanted"/>, its version never below that of <paramref name="before"/>, and above it where they differ.</returns>
    public static CameraPlan Versioned(CameraPlan? before, CameraPlan wanted)
    {
        if (before is null || wanted.Version > before.Version)
        {
            return wanted;
        }

        return IsSame(before, wanted) ? before : wanted with { Version = before.Version + 1 };
    }

    /// <summary>Zones of the wanted plan that stood elsewhere before.</summary>
    public static IReadOnlyList<string> MovedZones(CameraPlan now, CameraPlan wanted) =>
    [
        .. wanted.Zones
            .Where(zone => now.Zones.Any(old => old.Id == zone.Id && !old.Polygon.AsSpan().SequenceEqual(zone.Polygon.AsSpan())))
            .Select(zone => zone.Id),
    ];

    // Plans are compared as they are written, every value and nothing else.
    private static bool IsSame(CameraPlan a, CameraPlan b) =>
        ReferenceEquals(a, b) || PlanFile.Write(a).AsSpan().SequenceEqual(PlanFile.Write(b));
}
