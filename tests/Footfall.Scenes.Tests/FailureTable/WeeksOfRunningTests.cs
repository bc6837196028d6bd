using Footfall.Analytics;
using Footfall.Domain.Detections;
using Footfall.Domain.Geometry;
using Footfall.Domain.Journals;
using Footfall.Domain.Measures;
using Footfall.Domain.Plans;
using Footfall.Domain.Tracks;
using Footfall.Tracking;

namespace Footfall.Scenes.Tests.FailureTable;

/// <summary>The last row of the failure table: three weeks of 4000 people a day, at two frames a second while somebody is there.</summary>
[Collection(nameof(Alone))]
public sealed class WeeksOfRunningTests
{
    private const int Days = 21;
    private const int PeopleADay = 4000;

    [Fact]
    public void StateStaysBoundedByThePeopleInView()
    {
        var sink = new CountingSink();
        CameraPlan plan = new(1, [SceneStory.Middle], [SceneStory.LeftHalf, SceneStory.RightHalf], RegionNormalized.Full, [], PlanSettings.Default);
        var tracker = new FootfallTracker(new TrackerOptions());
        var analyzer = new CameraAnalyzer("cam", "test-model", plan, sink, AnalyzerOptions.For(2));
        var seen = new Detection[1];
        int mostTracks = 0;
        int mostRemembered = 0;
        long heapAfterTwoDays = 0;
        for (int day = 0; day < Days; day++)
        {
            // Open for eleven hours; one person every ten seconds, five seconds in view, the way in for one, out for the next.
            DateTimeOffset open = new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero).AddDays(day);
            for (int person = 0; person < PeopleADay; person++)
            {
                for (int frame = 0; frame <= 10; frame++)
                {
                    double x = person % 2 == 0 ? 0.3 + (0.04 * frame) : 0.7 - (0.04 * frame);
                    seen[0] = SceneStory.At(x, 0.5);
                    DateTimeOffset at = open.AddSeconds((person * 10) + (frame * 0.5));
                    ReadOnlySpan<TrackedBox> tracks = tracker.Update(frame < 10 ? seen : [], at);
                    analyzer.Observe(at, SceneStory.Picture, tracks);
                    mostTracks = Math.Max(mostTracks, tracks.Length);
                    mostRemembered = Math.Max(mostRemembered, analyzer.TracksRemembered);
                }
            }

            if (day == 1)
            {
                heapAfterTwoDays = GC.GetTotalMemory(forceFullCollection: true);
            }
        }

        long growth = GC.GetTotalMemory(forceFullCollection: true) - heapAfterTwoDays;
        analyzer.Complete();
        mostTracks.ShouldBeLessThanOrEqualTo(2);
        mostRemembered.ShouldBeLessThanOrEqualTo(3);
        growth.ShouldBeLessThan(256 * 1024);
        sink.In.ShouldBe(Days * PeopleADay / 2);
        sink.Out.ShouldBe(Days * PeopleADay / 2);
        sink.Visits.ShouldBe(Days * PeopleADay * 2);
        GC.KeepAlive(tracker);
    }

    private sealed class CountingSink : IAnalysisSink
    {
        public int In { get; private set; }

        public int Out { get; private set; }

        public int Visits { get; private set; }

        public void OnCrossing(in LineCrossing crossing)
        {
            In += crossing.Direction == CrossingDirection.In ? 1 : 0;
            Out += crossing.Direction == CrossingDirection.Out ? 1 : 0;
        }

        public void OnVisitEnded(in ZoneVisit visit) => Visits++;

        public void OnTransition(in ZoneTransition transition)
        {
        }

        public void OnQueue(in QueueEvent happening)
        {
        }

        public void OnIntervalClosed(CameraInterval interval, CameraJournal rest)
        {
        }
    }
}
