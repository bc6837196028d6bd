using Footfall.Domain.Geometry;
using Footfall.Domain.Plans;
using Footfall.Service.Counting;
using Footfall.Storage.Configuration;
using Footfall.Testing;

namespace Footfall.Service.Tests.Counting;

/// <summary>Many changes in a row.</summary>
public sealed class CameraFleetStoriesTests
{
    private static readonly string[] Ids = ["a", "b", "c", "d"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task AnySequenceOfChanges_LeavesTheWantedCamerasRunning_AndTheOthersUntouched(int seed)
    {
        var random = new Random(seed);
        await using FleetRig rig = await FleetRig.StartAsync("always");
        CountedCamera always = rig.Find("always");
        await Eventually.Holds(() => always.Lane.Meter.Analysed > 0, "the camera that nobody changes");

        for (int step = 0; step < 12; step++)
        {
            CountedStore before = rig.Fleet.Current;
            CameraSetup[] wanted = [rig.Camera("always"), .. Ids.Where(_ => random.Next(3) > 0).Select(id => Any(rig, id, random))];

            ApplyOutcome outcome = await rig.Fleet.ApplyAsync(FleetRig.Store(wanted));

            outcome.Problems.ShouldBeEmpty();
            CountedStore after = rig.Fleet.Current;
            after.Cameras.Length.ShouldBe(wanted.Length);
            for (int i = 0; i < wanted.Length; i++)
            {
                FleetRig.IsAsWanted(after.Cameras[i].Setup, wanted[i]).ShouldBeTrue($"step {step}: {wanted[i].Id}");
                FleetRig.IsAsWanted(after.Store.Config.Cameras[i], wanted[i]).ShouldBeTrue();
                after.Cameras[i].Lane.ShouldBeSameAs(rig.Graph.Lanes[FleetRig.Key(wanted[i].Id)]);
                (after.Cameras[i].Condition.Name == "paused").ShouldBe(!wanted[i].IsEnabled);
            }

            rig.Graph.Lanes.Count.ShouldBe(wanted.Length);
            after.Cameras[0].ShouldBeSameAs(before.Cameras[0]);
        }

        LaneMeter(always, out long read, out long analysed, out long dropped);
        dropped.ShouldBe(0);
        (read - analysed).ShouldBeInRange(0, 8, "only what is under way has not been counted on");
        await Eventually.Holds(
            () => rig.Decoders().Count
                <= rig.Fleet.Current.Cameras.Count(camera => camera.Setup.IsEnabled),
            "no decoder of another camera is left");
    }

    [Fact]
    public async Task TwoHundredCamerasThatComeAndGo_LeaveNothingBehind()
    {
        await using FleetRig rig = await FleetRig.StartAsync("always");
        StorePlan without = FleetRig.Store(rig.Camera("always"));
        await ComeAndGoAsync(rig, without, cycles: 20);
        long memory = GC.GetTotalMemory(forceFullCollection: true);
        int threads = Threads();

        await ComeAndGoAsync(rig, without, cycles: 200);

        rig.Graph.Lanes.Keys.ShouldBe([FleetRig.Key("always")]);
        await Eventually.Holds(
            () => rig.Decoders().Count <= 1, "no decoder is left");
        long grown = GC.GetTotalMemory(forceFullCollection: true) - memory;
        TestContext.Current.TestOutputHelper!.WriteLine($"memory {grown / 1024} KiB, threads {Threads() - threads}");
        grown.ShouldBeLessThan(4 * 1024 * 1024);
        (Threads() - threads).ShouldBeLessThan(15, "a pool's threads come and go; one for each camera would be 200");
        rig.Find("always").Lane.Meter.Dropped.ShouldBe(0);
    }

    private static async Task ComeAndGoAsync(FleetRig rig, StorePlan without, int cycles)
    {
        for (int cycle = 0; cycle < cycles; cycle++)
        {
            StorePlan with = FleetRig.Store(rig.Camera("always"), rig.Camera($"guest-{cycle % 10}"));
            (await rig.Fleet.ApplyAsync(with)).Problems.ShouldBeEmpty();
            if (cycle % 20 == 0)
            {
                CountedCamera guest = rig.Fleet.Current.Cameras[1];
                await Eventually.Holds(() => guest.Lane.Meter.Analysed > 0, "the guest's pictures");
            }

            (await rig.Fleet.ApplyAsync(without)).Problems.ShouldBeEmpty();
        }
    }

    private static CameraSetup Any(FleetRig rig, string id, Random random) => rig.Camera(id) with
    {
        Name = $"Camera {id}{random.Next(2)}",
        Address = rig.Film(random.Next(2) == 0 ? "one.mp4" : "two.mp4"),
        FramesPerSecond = random.Next(4) == 0 ? 5 : 10,
        AnalysisWidth = random.Next(4) == 0 ? 80 : 64,
        IsEnabled = random.Next(4) > 0,
        Plan = CameraPlan.Empty with
        {
            Version = 1,
            Region = random.Next(3) == 0 ? new RegionNormalized(0, 0, 0.5, 1) : RegionNormalized.Full,
            Zones = random.Next(2) == 0
                ? []
                : [new ZonePlan("aisle", ZoneRole.Area, [new(0.1, 0.1), new(0.5 + (0.1 * random.Next(3)), 0.1), new(0.5, 0.5)])],
        },
    };

    private static void LaneMeter(CountedCamera camera, out long read, out long analysed, out long dropped)
    {
        analysed = camera.Lane.Meter.Analysed;
        dropped = camera.Lane.Meter.Dropped;
        read = camera.Lane.Meter.Read;
    }

    private static int Threads()
    {
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        return process.Threads.Count;
    }
}
