using Footfall.Domain.Tracks;

namespace Footfall.Analytics.Tests;

public sealed class MemoryTests
{
    [Fact]
    public void WarmFrames_AllocateNothing()
    {
        var scene = new Scene(Scene.Plan([Scene.Door], [Scene.RightHalf, Scene.Box("shelf", 0.2, 0.2, 0.9, 0.8)]))
        {
            Period = TimeSpan.FromMilliseconds(20),
        };
        scene.Stand(100);

        // Ten people wander; one of them is lost now and then.
        TrackedBox[][] frames =
        [
            .. Enumerable.Range(0, 1200).Select(frame => Enumerable.Range(1, 10)
                .Select(id => new Person(
                    id,
                    0.5 + (0.4 * Math.Sin((frame * 0.01) + id)),
                    0.1 * id,
                    id == 3 && frame % 20 < 5 ? TrackState.Lost : TrackState.Confirmed).In(scene.Size))
                .ToArray()),
        ];
        long allocated = 0;
        for (int i = 0; i < frames.Length; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            scene.Analyzer.Observe(scene.Now, scene.Size, frames[i]);
            allocated += i < 200 ? 0 : GC.GetAllocatedBytesForCurrentThread() - before;
            scene.Now += scene.Period;
        }

        // Events and visits are kept by the sink and the dwell histogram; frames themselves must cost nothing.
        int events = scene.Sink.Crossings.Count + scene.Sink.Visits.Count + scene.Sink.Transitions.Count;
        scene.Sink.Intervals.ShouldBeEmpty();
        events.ShouldBeGreaterThan(20);
        allocated.ShouldBeLessThanOrEqualTo(events * 2048L);
    }

    [Fact]
    public void WarmFrames_OfTheSamePeople_AllocateNothingAtAll()
    {
        var scene = new Scene(Scene.Plan([Scene.Door], [Scene.RightHalf])) { Period = TimeSpan.FromMilliseconds(20) };
        TrackedBox[] people =
        [
            .. Enumerable.Range(1, 20).Select(id => new Person(
                id, 0.04 * id, 0.5, id == 3 ? TrackState.Lost : TrackState.Confirmed).In(scene.Size)),
        ];
        Observe(scene, people, 200);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Observe(scene, people, 1000);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
        scene.Sink.Intervals.ShouldBeEmpty();
    }

    [Fact]
    public void CrowdsPassingForHours_AreForgotten()
    {
        var scene = new Scene(Scene.Plan([Scene.Door], [Scene.RightHalf]));
        int largest = 0;
        for (int i = 0; i < 60_000; i++)
        {
            int id = (i / 20) + 1;
            scene.Frame(
                new Person(id, 0.3 + (0.02 * (i % 20)), 0.5),
                new Person(1_000_000 + i, 0.1, 0.9, TrackState.Tentative));
            largest = Math.Max(largest, scene.Analyzer.TracksRemembered);
        }

        // One person every 2 s, each remembered for 10 s after the last sight, and one ghost in the frame.
        largest.ShouldBeLessThanOrEqualTo(10);
        scene.Stand(102);
        scene.Analyzer.TracksRemembered.ShouldBe(0);
    }

    private static void Observe(Scene scene, TrackedBox[] people, int frames)
    {
        for (int i = 0; i < frames; i++)
        {
            scene.Analyzer.Observe(scene.Now, scene.Size, people);
            scene.Now += scene.Period;
        }
    }
}
