using Footfall.Domain.Plans;
using Footfall.Scenes.Floor;

namespace Footfall.Scenes.People;

/// <summary>The floor that the crowd walks on, and what a camera over its door counts there.</summary>
/// <remarks>
/// <code>
///   Z 12.5  street, out of the picture      'door': across the way in, from side to side of the picture
///   Z  4.5  ═══════ door ═══════            'aisle': along the middle, from foot to head of the picture
///   side            ║ [till]     side       'till': a zone on the right of the aisle
///   Z −0.3  out of the picture
/// </code>
/// </remarks>
public static class Shop
{
    public const double StreetZ = 12.5;
    public const double InsideZ = -0.3;
    public const double SideX = 8;
    public const double DoorZ = 4.5;
    public const double AisleX = 0;

    public static CameraPlan Plan(FloorCamera camera, PlanSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(camera);
        var door = new LinePlan(
            "door",
            LineRole.Entrance,
            new(0, camera.See(new FloorPoint(0, DoorZ)).Y),
            new(1, camera.See(new FloorPoint(0, DoorZ)).Y),
            CrossingSide.LeftToRight);
        var aisle = new LinePlan(
            "aisle",
            LineRole.Internal,
            new(0.5, 1),
            new(0.5, 0),
            CrossingSide.LeftToRight);
        var till = new ZonePlan(
            "till",
            ZoneRole.Queue,
            [
                camera.See(new FloorPoint(0.8, 3.8)),
                camera.See(new FloorPoint(2.6, 3.8)),
                camera.See(new FloorPoint(2.6, 1.6)),
                camera.See(new FloorPoint(0.8, 1.6)),
            ]);
        return new CameraPlan(
            1, [door, aisle], [till], Domain.Geometry.RegionNormalized.Full, [], settings ?? PlanSettings.Default);
    }
}
