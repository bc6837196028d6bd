using Footfall.Domain.Detections;
using Footfall.Domain.Geometry;
using Footfall.Domain.Measures;
using Footfall.Domain.Plans;
using Footfall.Domain.Tracks;
using Footfall.Pipeline.Graph;
using Footfall.Tracking.Appearance;
using Footfall.Vision.Appearance;
using Footfall.Vision.Frames;
using Footfall.Vision.Models;

namespace Footfall.Pipeline.Tests.Graph;

public sealed class LaneAppearanceTests
{
    // Somebody stands for 2 s, is hidden for 10 s, and stands for 2 s again; ten frames a second.
    private static readonly int[] Frames = [.. Enumerable.Range(0, 20), .. Enumerable.Range(120, 20)];

    [Fact]
    public async Task Person_HiddenFor10Seconds_IsOneVisit_WhereThePlanBridgesThatLong()
    {
        (SequenceOfIds ids, ZoneMeasure zone, GraphRig rig) = await RunAsync(new OneLook(), gapTolerance: 15);

        ids.Confirmed.ShouldBe([1]);
        (zone.Visits, zone.DwellPersonSeconds).ShouldBe((1, 13.8), "0.1 s until confirmed, then to the last frame");
        rig.Meter.Totals["appearance"].Frames.ShouldBe(Frames.Length);
    }

    [Fact]
    public async Task Person_HiddenFor10Seconds_IsTwoVisitsOfOneId_WhereThePlanBridgesLess()
    {
        (SequenceOfIds ids, ZoneMeasure zone, _) = await RunAsync(new OneLook(), gapTolerance: 2);

        ids.Confirmed.ShouldBe([1]);
        zone.Visits.ShouldBe(2);
    }

    [Fact]
    public async Task WithoutAModel_NothingIsLookedAt_AndThePersonIsNew()
    {
        (SequenceOfIds ids, ZoneMeasure zone, GraphRig rig) = await RunAsync(model: null, gapTolerance: 15);

        ids.Confirmed.ShouldBe([1, 2]);
        zone.Visits.ShouldBe(2);
        rig.Meter.Totals.ShouldNotContainKey("appearance");
    }

    [Fact]
    public async Task ModelThatFails_CostsNoFrame()
    {
        (SequenceOfIds ids, _, GraphRig rig) = await RunAsync(new OneLook { Fails = true }, gapTolerance: 15);

        ids.Confirmed.ShouldBe([1, 2]);
        ids.Frames.ShouldBe(Frames.Length);
        rig.Meter.Totals["appearance"].Faulted.ShouldBeGreaterThan(0);
        rig.Meter.Totals["tracking"].Faulted.ShouldBe(0);
        rig.Pixels.Outstanding.ShouldBe(0);
    }

    private static async Task<(SequenceOfIds Ids, ZoneMeasure Zone, GraphRig Rig)> RunAsync(OneLook? model, double gapTolerance)
    {
        var rig = new GraphRig(new ScriptedDetector());
        var ids = new SequenceOfIds();
        CameraPlan plan = CameraPlan.Empty with
        {
            Zones = [new ZonePlan("all", ZoneRole.Area, [new(0, 0), new(1, 0), new(1, 1), new(0, 1)])],
            Settings = PlanSettings.Default with { GapTolerance = TimeSpan.FromSeconds(gapTolerance) },
        };
        await using (rig)
        {
            CameraLane lane = rig.Graph.Add(
                new LaneSettings("hall", plan, new Tracking.FootfallTracker(new Tracking.TrackerOptions()), DropsWhenBusy: false)
                {
                    Recorder = ids,
                    Appearance = model is null
                        ? null
                        // The scripted picture is hardly larger than the person in it.
                        : new AppearanceSettings(model, new IdentityOptions { SameFrom = 0.7, ClearBy = 0.1, EdgeMargin = 0 }),
                },
                rig);
            foreach (int frame in Frames)
            {
                await lane.OfferAsync(rig.Frame("hall", frame), TestContext.Current.CancellationToken);
            }
        }

        return (ids, rig.Intervals.ShouldHaveSingleItem().Zones[0], rig);
    }

    private sealed class SequenceOfIds : ILaneRecorder
    {
        public SortedSet<int> Confirmed { get; } = [];

        public int Frames { get; private set; }

        public void Record(long sequence, ReadOnlySpan<Detection> detections, ReadOnlySpan<TrackedBox> tracks)
        {
            Frames++;
            foreach (TrackedBox track in tracks)
            {
                if (track.State == TrackState.Confirmed)
                {
                    Confirmed.Add(track.TrackId);
                }
            }
        }
    }

    private sealed class OneLook : IAppearanceModel
    {
        public bool Fails { get; init; }

        public string Model => "one-look";

        public EmbeddingHeadCard Head { get; } = new("look", 2, 0.7, 0.1);

        public void Embed(PixelBuffer pixels, PictureSize source, ReadOnlySpan<BoxPixels> boxes, Span<float> vectors)
        {
            if (Fails)
            {
                throw new AppearanceException("The scripted model refuses.");
            }

            for (int i = 0; i < boxes.Length; i++)
            {
                (vectors[2 * i], vectors[(2 * i) + 1]) = (0.6f, 0.8f);
            }
        }
    }
}
