using Footfall.Domain.Measures;
using Footfall.Domain.Plans;

namespace Footfall.Analytics.Tests.Queues;

/// <summary>A queue from 0.2 to 0.5 of the picture and its till from there to 0.8.</summary>
internal static class QueueScene
{
    public static readonly Person Waiting = new(1, 0.35, 0.6);
    public static readonly Person Served = new(1, 0.65, 0.6);
    public static readonly Person Outside = new(1, 0.9, 0.6);

    public static readonly ZonePlan Queue = Scene.Box("queue", 0.2, 0, 0.5, 1, ZoneRole.Queue) with { ServiceZoneId = "till" };
    public static readonly ZonePlan Till = Scene.Box("till", 0.5, 0, 0.8, 1, ZoneRole.Service);

    public static QueueMeasure Measure(Scene scene) =>
        scene.Total().Zones.Single(zone => zone.Role == ZoneRole.Queue).Queue!;

    public static (QueueEventKind Kind, double Seconds)[] Happened(Scene scene, int? track = null) =>
    [
        .. scene.Sink.Queue
            .Where(happening => track is null || happening.TrackId == track)
            .Select(happening => (happening.Kind, (happening.At - Scene.Noon).TotalSeconds)),
    ];
}
