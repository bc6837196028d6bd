using Footfall.Domain.Measures;
using Footfall.Domain.Plans;
using Footfall.Scenes.Film;

namespace Footfall.Scenes.Tests.FailureTable;

/// <summary>Rows of the failure table about zones, plans and restarts, from boxes on.</summary>
public sealed class ZoneFailureTests
{
    [Fact]
    public void PersonAppearsAndVanishesInsideAZone_DwellClosesAtLastSeen_OccupancyReturnsToZero()
    {
        var story = new SceneStory(SceneStory.RightHalf);
        story.Frames(10, _ => []);
        DateTimeOffset appeared = story.Now;
        story.Frames(100, _ => [SceneStory.At(0.75, 0.6)]);
        DateTimeOffset lastSeen = story.Now - story.Period;
        story.Occupancy.ShouldBe(1);
        story.Frames(10, _ => []);
        story.Occupancy.ShouldBe(1, "they may be back at once");
        story.Frames(40, _ => []);
        story.Occupancy.ShouldBe(0);
        ZoneVisit visit = story.Complete().Visits.ShouldHaveSingleItem();
        visit.EnteredAt.ShouldBeInRange(appeared, appeared + (2 * story.Period));
        visit.LeftAt.ShouldBe(lastSeen);
        visit.End.ShouldBe(VisitEnd.Lost);
    }

    [Fact]
    public void PlanChangesWhilePeopleAreInside_TheOtherZonesCountsAreUnchanged()
    {
        SceneStory same = Play(static _ => { });
        SceneStory changed = Play(static story => story.Camera.Analyzer.ChangePlan(story.Plan with
        {
            Version = 2,
            Zones = [new ZonePlan("new", ZoneRole.Area, [new(0.6, 0), new(0.9, 0), new(0.9, 1), new(0.6, 1)]), .. story.Plan.Zones],
        }));
        changed.Visits.Where(visit => visit.ZoneId != "new").ShouldBe(same.Visits);
        changed.Camera.Sink.Crossings.ShouldBe(same.Camera.Sink.Crossings);
        changed.Visits.Count(visit => visit.ZoneId == "new").ShouldBe(1);
        same.Visits.Count().ShouldBe(2);

        static SceneStory Play(Action<SceneStory> change)
        {
            var story = new SceneStory(SceneStory.RightHalf, SceneStory.LeftHalf);
            story.Frames(60, i => [SceneStory.At(0.2 + (0.01 * i), 0.5)]);
            change(story);
            story.Frames(60, i => [SceneStory.At(0.79 - (0.001 * i), 0.5)]);
            return story.Complete();
        }
    }

    [Fact]
    public void RestartWithPeopleInside_WhoIsStillThereGoesOn_WhoIsGoneLeftWhenLastSeen()
    {
        var before = new SceneStory(SceneStory.RightHalf);
        before.Frames(50, _ => [SceneStory.At(0.6, 0.6), SceneStory.At(0.9, 0.6)]);
        DateTimeOffset lastSeen = before.Now - before.Period;

        SceneStory after = before.Restart(pauseSeconds: 10);
        after.Occupancy.ShouldBe(-1, "nothing is known before the first frame");
        after.Frames(50, _ => [SceneStory.At(0.6, 0.6)]);
        after.Occupancy.ShouldBe(1);
        after.Camera.Analyzer.ReadLive().Zones[0].Awaited.ShouldBe(1, "the other one is marked, not counted");
        after.Frames(200, _ => [SceneStory.At(0.6, 0.6)]);
        after.Camera.Analyzer.ReadLive().Zones[0].Awaited.ShouldBe(0, "and not for long");
        after.Complete();

        after.Visits.Select(visit => (visit.End, IsFromBefore: visit.EnteredAt < lastSeen))
            .ShouldBe([(VisitEnd.Interrupted, true), (VisitEnd.OpenAtEnd, true)]);
        after.Visits.First().LeftAt.ShouldBe(lastSeen);
    }

    [Fact]
    public void HeadlessCounts_EqualWatchedCounts()
    {
        // A watcher reads the live counts after every frame; nobody does for the other camera.
        SceneStory headless = Play(watched: false);
        SceneStory watched = Play(watched: true);
        watched.Camera.Sink.Crossings.ShouldBe(headless.Camera.Sink.Crossings);
        watched.Visits.ShouldBe(headless.Visits);
        watched.Camera.Sink.Intervals.Count.ShouldBe(headless.Camera.Sink.Intervals.Count);
        headless.In.ShouldBe(1);

        static SceneStory Play(bool watched)
        {
            var story = new SceneStory(SceneStory.RightHalf);
            for (int i = 0; i < 90; i++)
            {
                story.Frame(SceneStory.At(0.2 + (0.0075 * i), 0.5));
                if (watched)
                {
                    story.Camera.Analyzer.ReadLive().Lines.Length.ShouldBe(1);
                }
            }

            return story.Complete();
        }
    }
}
