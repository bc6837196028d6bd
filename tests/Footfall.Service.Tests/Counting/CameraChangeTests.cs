using Footfall.Domain.Cameras;
using Footfall.Domain.Geometry;
using Footfall.Domain.Plans;
using Footfall.Service.Counting;
using Footfall.Storage.Configuration;

namespace Footfall.Service.Tests.Counting;

public sealed class CameraChangeTests
{
    private static readonly ZonePlan Aisle = new("aisle", ZoneRole.Area, [new(0.1, 0.1), new(0.5, 0.1), new(0.5, 0.5)]);

    private static readonly CameraSetup Door = new(
        "door", "Door", CameraAddress.Parse("rtsp://10.0.0.7/1", "/srv"), 10, 640, false, CameraPlan.Empty with { Version = 1, Zones = [Aisle] });

    [Fact]
    public void ZoneOfAnotherLook_HasNotMoved_SoThatTodaysCountsStay()
    {
        CameraPlan shown = Door.Plan with
        {
            Version = 2,
            Zones = [Aisle with { DisplayName = "Aisle", Color = "#00ff00", AreaSquareMetres = 5, Capacity = 3, Polygon = [.. Aisle.Polygon.ToArray()] }],
        };

        CameraChange.MovedZones(Door.Plan, shown).ShouldBeEmpty();
        CameraChange.MovedZones(Door.Plan, Door.Plan with { Zones = [Aisle with { Polygon = [new(0, 0), new(1, 0), new(1, 1)] }] }).ShouldBe(["aisle"]);
        CameraChange.Between(Door, Door with { Plan = shown }).ShouldBe(new CameraChange(Plan: true, false, false, false, false));
        CameraChange.Versioned(Door.Plan, shown with { Version = 1 }).Version.ShouldBe(2, "another look is another version");
    }

    [Fact]
    public void ScoresPicturesAndPlace_NeedNoNewSource()
    {
        CameraSetup other = Door with
        {
            Detection = new CameraDetection { ScoreThreshold = 0.4 },
            PictureMode = PictureMode.Off,
            FloorPlanPosition = new FloorPlanPosition(new PointNormalized(0.5, 0.5)),
        };

        CameraChange.Between(Door, other).IsSlow.ShouldBeFalse();
    }
}
