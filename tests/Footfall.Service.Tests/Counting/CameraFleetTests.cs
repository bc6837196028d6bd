using System.Diagnostics;
using Footfall.Domain.Geometry;
using Footfall.Domain.Journals;
using Footfall.Domain.Measures;
using Footfall.Domain.Plans;
using Footfall.Pipeline.Graph;
using Footfall.Service.Counting;
using Footfall.Storage.Configuration;
using Footfall.Testing;
using Footfall.Tracking;

namespace Footfall.Service.Tests.Counting;

public sealed class CameraFleetTests
{
    private static readonly CameraPlan WithZone = CameraPlan.Empty with
    {
        Version = 1,
        Zones = [new ZonePlan("aisle", ZoneRole.Area, [new(0.1, 0.1), new(0.5, 0.1), new(0.5, 0.5)])],
    };

    [Fact]
    public async Task NewCamera_Counts_WhileTheOthersNoticeNothing()
    {
        await using FleetRig rig = await FleetRig.StartAsync("a");
        CountedCamera untouched = rig.Find("a");
        await CountsAsync(untouched);

        long asked = Stopwatch.GetTimestamp();
        ApplyOutcome outcome = await rig.Fleet.ApplyAsync(FleetRig.Store(rig.Camera("b"), rig.Camera("a")));
        await CountsAsync(rig.Find("b"));
        TimeSpan took = Stopwatch.GetElapsedTime(asked);

        outcome.Changed.ShouldBe(1);
        outcome.Problems.ShouldBeEmpty();
        took.ShouldBeLessThan(TimeSpan.FromSeconds(30), "promised are 5 s, on a machine that runs nothing else");
        rig.Fleet.Current.Cameras.Select(camera => camera.Id).ShouldBe(["b", "a"], "in the store's order");
        rig.Find("a").ShouldBeSameAs(untouched);
        untouched.Lane.Meter.Dropped.ShouldBe(0);
    }

    [Fact]
    public async Task Plan_IsSwappedWithinASecond_UnderAVersionOfItsOwn()
    {
        await using FleetRig rig = await FleetRig.StartAsync("a");
        CountedCamera camera = rig.Find("a");
        CameraLane lane = camera.Lane;
        await CountsAsync(camera);

        long asked = Stopwatch.GetTimestamp();
        await rig.Fleet.ApplyAsync(FleetRig.Store(rig.Camera("a") with { Plan = WithZone }));

        Stopwatch.GetElapsedTime(asked).ShouldBeLessThan(TimeSpan.FromSeconds(10), "promised is 1 s, on a machine that runs nothing else");
        rig.Find("a").Lane.ShouldBeSameAs(lane);
        lane.Plan.Zones.ShouldHaveSingleItem().Id.ShouldBe("aisle");
        lane.Plan.Version.ShouldBe(2, "who changed it left the version as it was");

        await rig.Fleet.ApplyAsync(FleetRig.Store(rig.Camera("a") with { Plan = WithZone }));
        lane.Plan.Version.ShouldBe(2, "nothing has changed since");
    }

    [Fact]
    public async Task Name_Changes_AndNothingStartsAnew()
    {
        await using FleetRig rig = await FleetRig.StartAsync("a");
        await CountsAsync(rig.Find("a"));
        IReadOnlyList<int> before = rig.Decoders();

        await rig.Fleet.ApplyAsync(FleetRig.Store(rig.Camera("a") with { Name = "Door" }));

        rig.Find("a").Name.ShouldBe("Door");
        rig.Decoders().ShouldBe(before);
    }

    [Fact]
    public async Task WhatMayBeSeen_AndScores_Change_AndNothingStartsAnew()
    {
        await using FleetRig rig = await FleetRig.StartAsync("a");
        await CountsAsync(rig.Find("a"));
        CameraLane lane = rig.Find("a").Lane;
        IReadOnlyList<int> before = rig.Decoders();
        lane.PictureMode.ShouldBe(PictureMode.Full);

        await rig.Fleet.ApplyAsync(FleetRig.Store(rig.Camera("a") with
        {
            PictureMode = PictureMode.Off,
            Detection = new CameraDetection { ScoreThreshold = 0.3, ScoreFloor = 0.1, OverlapThreshold = 0.7 },
            FloorPlanPosition = new FloorPlanPosition(new PointNormalized(0.5, 0.5)),
        }));

        rig.Find("a").Lane.ShouldBeSameAs(lane);
        (lane.PictureMode, lane.Scores).ShouldBe((PictureMode.Off, new LaneScores(0.1f, 0.7f)));
        rig.Find("a").Setup.FloorPlanPosition.ShouldNotBeNull();
        rig.Decoders().ShouldBe(before);
        long analysed = lane.Meter.Analysed;
        await Eventually.Holds(() => lane.Meter.Analysed > analysed, "pictures counted on with other scores");
    }

    [Fact]
    public async Task Region_Changes_AndTheSourceAloneStartsAnew()
    {
        await using FleetRig rig = await FleetRig.StartAsync("a", "b");
        await CountsAsync(rig.Find("a"));
        await CountsAsync(rig.Find("b"));
        CameraLane lane = rig.Find("a").Lane;
        int[] before = [.. rig.Decoders()];
        CameraPlan plan = CameraPlan.Empty with { Version = 2, Region = new RegionNormalized(0, 0, 0.5, 0.5) };

        await rig.Fleet.ApplyAsync(FleetRig.Store(rig.Camera("a") with { Plan = plan }, rig.Camera("b")));

        rig.Find("a").Lane.ShouldBeSameAs(lane);
        rig.Find("a").Setup.Plan.Region.ShouldBe(plan.Region);
        long analysed = lane.Meter.Analysed;
        await Eventually.Holds(() => lane.Meter.Analysed > analysed, "pictures of the region");
        rig.Decoders().Intersect(before).Count().ShouldBe(1, "the other camera's decoder is the one of before");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AddressOrRate_Changes_AndTheMinuteHasBothParts(bool isAddress)
    {
        await using FleetRig rig = await FleetRig.StartAsync("a");
        await CountsAsync(rig.Find("a"));
        CameraSetup next = isAddress
            ? rig.Camera("a") with { Address = rig.Film("two.mp4") }
            : rig.Camera("a") with { FramesPerSecond = 5 };
        CountedCamera before = rig.Find("a");

        await rig.Fleet.ApplyAsync(FleetRig.Store(next));

        CountedCamera after = rig.Find("a");
        after.ShouldNotBeSameAs(before);
        await CountsAsync(after);
        after.ReadDay().HasData.ShouldBeTrue();
        after.ReadDay().CoverageSeconds.ShouldBeGreaterThan(0, "the part before is closed and counted");
        rig.Graph.Lanes.Count.ShouldBe(1);
    }

    [Fact]
    public async Task PausedCamera_DecodesNothing_AndGoesOn()
    {
        await using FleetRig rig = await FleetRig.StartAsync("a", "b");
        await CountsAsync(rig.Find("a"));
        await CountsAsync(rig.Find("b"));

        await rig.Fleet.ApplyAsync(FleetRig.Store(rig.Camera("a") with { IsEnabled = false }, rig.Camera("b")));

        CountedCamera camera = rig.Find("a");
        camera.Condition.Name.ShouldBe("paused");
        camera.Condition.IsPaused.ShouldBeTrue();
        camera.Condition.Problem.ShouldBeNull();
        rig.Decoders().Count.ShouldBe(1);
        long analysed = camera.Lane.Meter.Analysed;
        camera.Look();

        await rig.Fleet.ApplyAsync(FleetRig.Store(rig.Camera("a"), rig.Camera("b")));

        await Eventually.Holds(() => camera.Lane.Meter.Analysed > analysed, "pictures again");
        rig.Find("a").ShouldBeSameAs(camera);
    }

    [Fact]
    public async Task RemovedCamera_HasItsMinuteStored_AndLeavesNobodyToTheNextOfItsName()
    {
        await using FleetRig rig = await FleetRig.StartAsync("a", "b");
        await CountsAsync(rig.Find("a"));

        await rig.Fleet.ApplyAsync(FleetRig.Store(rig.Camera("b")));

        rig.Fleet.Current.Cameras.Select(camera => camera.Id).ShouldBe(["b"]);
        rig.Graph.Lanes.Keys.ShouldBe([FleetRig.Key("b")]);
        await Eventually.Holds(() => rig.Writer.Waiting == 0, "the last minute stored");
        CameraJournal? journal = await rig.Writer.InTurnAsync(
            () => rig.Series.ReadJournalAsync(FleetRig.Key("a"), TestContext.Current.CancellationToken), CameraBuilder.StoreLimit);
        journal!.People.ShouldBeEmpty();
        journal.Open.ShouldBeEmpty();
        IReadOnlyList<CameraInterval> stored = await rig.Series.ReadAsync(
            FleetRig.Key("a"), DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue, TestContext.Current.CancellationToken);
        stored.Sum(interval => interval.CoverageSeconds).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Camera_RemovedAndAddedAtOnce_CountsNoSecondTwice()
    {
        long started = Stopwatch.GetTimestamp();
        await using FleetRig rig = await FleetRig.StartAsync("a");
        for (int i = 0; i < 5; i++)
        {
            await CountsAsync(rig.Find("a"));
            rig.Find("a").Journal();
            await rig.Fleet.ApplyAsync(FleetRig.Store());
            await rig.Fleet.ApplyAsync(FleetRig.Store(rig.Camera("a")));
        }

        await rig.Fleet.ApplyAsync(FleetRig.Store());
        double elapsed = Stopwatch.GetElapsedTime(started).TotalSeconds;
        IReadOnlyList<CameraInterval> stored = await rig.Writer.InTurnAsync(
            () => rig.Series.ReadAsync(FleetRig.Key("a"), DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue, TestContext.Current.CancellationToken),
            CameraBuilder.StoreLimit);

        stored.Sum(interval => interval.CoverageSeconds).ShouldBeInRange(0.5, elapsed);
        stored.Select(interval => interval.Start).ShouldBeUnique();
    }

    [Fact]
    public async Task TimeZone_Changes_AndTodayIsReadAgain()
    {
        await using FleetRig rig = await FleetRig.StartAsync("a");
        await CountsAsync(rig.Find("a"));
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        DateTimeOffset hourAgo = now.AddHours(-1).AddTicks(-(now.Ticks % TimeSpan.TicksPerMinute));
        await rig.Series.CommitAsync(
            Interval.Of(hourAgo.ToString("O"), coverage: 60) with { CameraId = FleetRig.Key("a") }, null, TestContext.Current.CancellationToken);
        int noonThere = 12 - now.Hour;
        var zone = TimeZoneInfo.FindSystemTimeZoneById($"Etc/GMT{(noonThere > 0 ? "-" : "+")}{Math.Abs(noonThere)}");

        ApplyOutcome outcome = await rig.Fleet.ApplyAsync(FleetRig.Store(rig.Camera("a")) with { TimeZone = zone, Name = "Shop 2" });

        outcome.Problems.ShouldBeEmpty();
        rig.Fleet.Current.Store.Calendar.Zone.ShouldBe(zone);
        rig.Fleet.Current.Store.Config.Name.ShouldBe("Shop 2");
        rig.Find("a").ReadDay().CoverageSeconds.ShouldBe(60, "what was stored an hour ago is of the same day there");
    }

    [Fact]
    public async Task CameraThatCannotBeHad_IsNamed_AndTheOthersAreAsWanted()
    {
        await using FleetRig rig = await FleetRig.StartAsync("a", "b");
        CountedCamera untouched = rig.Find("a");
        await CountsAsync(untouched);
        // Somebody else has taken its place in the graph.
        rig.Graph.Add(
            new LaneSettings(FleetRig.Key("c"), CameraPlan.Empty, new FootfallTracker(new TrackerOptions()), DropsWhenBusy: true),
            new CameraSink(CameraCounts.Of("c", rig.Fleet.Current.Store.Calendar, TimeProvider.System, []), (_, _) => { }));

        ApplyOutcome outcome = await rig.Fleet.ApplyAsync(
            FleetRig.Store(rig.Camera("a"), rig.Camera("b") with { Name = "Till" }, rig.Camera("c")));

        ApplyProblem problem = outcome.Problems.ShouldHaveSingleItem();
        problem.CameraId.ShouldBe("c");
        problem.Message.ShouldContain("'c' is not counted on");
        problem.Message.ShouldContain("remove it first or choose another id", Case.Sensitive, "the remedy");
        rig.Fleet.Current.Cameras.Select(camera => camera.Name).ShouldBe(["Camera a", "Till"]);
        rig.Fleet.Current.Store.Config.Cameras.Length.ShouldBe(2, "the configuration in force is that of the running cameras");
        long analysed = untouched.Lane.Meter.Analysed;
        await Eventually.Holds(() => untouched.Lane.Meter.Analysed > analysed, "the others count on");
    }

    [Fact]
    public async Task NewerConfiguration_TakesTheTurnOfOneThatWaits()
    {
        await using FleetRig rig = await FleetRig.StartAsync();
        StorePlan[] plans = [.. Enumerable.Range(0, 20).Select(i => FleetRig.Store(rig.Camera($"c{i}")))];

        ApplyOutcome[] outcomes = await Task.WhenAll(plans.Select(rig.Fleet.ApplyAsync));

        outcomes[^1].WasSuperseded.ShouldBeFalse();
        outcomes.Count(outcome => outcome.WasSuperseded).ShouldBeGreaterThan(0);
        rig.Fleet.Current.Cameras.Select(camera => camera.Id).ShouldBe(["c19"]);
        rig.Graph.Lanes.Keys.ShouldBe([FleetRig.Key("c19")]);
    }

    private static Task CountsAsync(CountedCamera camera) => Eventually.Holds(
        () => camera.Lane.Meter.Analysed > 2, () => $"pictures of {camera.Id}; it is {camera.Condition}");
}
