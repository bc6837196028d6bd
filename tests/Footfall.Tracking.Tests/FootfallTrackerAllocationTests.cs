using Footfall.Domain.Detections;

namespace Footfall.Tracking.Tests;

public sealed class FootfallTrackerAllocationTests
{
    [Fact]
    public void Frames_AllocateNothing_OnceTheCrowdIsKnown()
    {
        // People come, go and flicker, so tracks begin and end all the time.
        Detection[][] film = Crowd.Film(new Random(3), people: 40, frames: 300);
        var tracker = new FootfallTracker(new TrackerOptions());
        int boxes = Run(tracker, film, hour: 0);
        Run(tracker, film, hour: 1);

        long before = GC.GetAllocatedBytesForCurrentThread();
        int again = Run(tracker, film, hour: 2);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        allocated.ShouldBe(0);
        again.ShouldBe(boxes);
        boxes.ShouldBeGreaterThan(10 * film.Length);
    }

    private static int Run(FootfallTracker tracker, Detection[][] film, int hour)
    {
        int boxes = 0;
        for (int i = 0; i < film.Length; i++)
        {
            boxes += tracker.Update(film[i], Story.Start.AddHours(hour).AddSeconds(i * 0.1)).Length;
        }

        return boxes;
    }
}
