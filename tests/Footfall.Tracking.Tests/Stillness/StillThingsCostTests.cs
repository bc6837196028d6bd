using System.Diagnostics;
using Footfall.Domain.Detections;
using Footfall.Domain.Geometry;
using Footfall.Tracking.Stillness;

namespace Footfall.Tracking.Tests.Stillness;

public sealed class StillThingsCostTests(ITestOutputHelper output)
{
    [Fact]
    public void Frames_AllocateNothing_AndMemoryIsBounded_InACrowd()
    {
        Detection[][] film = Crowd.Film(new Random(3), people: 40, frames: 300);
        var knowing = new Shop(new StillOptions { LearnAfter = TimeSpan.FromMinutes(10) });
        knowing.Pass(TimeSpan.FromMinutes(11), new Mannequin(1, 300, 400), new Mannequin(2, 500, 400));
        var still = new StillThings(new StillOptions(), knowing.Still.Know(), knowing);
        var tracker = new FootfallTracker(new TrackerOptions());
        var detections = new List<Detection>();
        Run(10);

        long before = GC.GetAllocatedBytesForCurrentThread();
        long started = Stopwatch.GetTimestamp();
        TimeSpan inTracker = Run(10);
        TimeSpan whole = Stopwatch.GetElapsedTime(started);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        double frames = 10.0 * film.Length;
        output.WriteLine(
            $"{(whole - inTracker).TotalMicroseconds / frames:0.0} µs a frame beside {inTracker.TotalMicroseconds / frames:0.0} µs of " +
            $"the tracker, {film.Average(frame => frame.Length):0} boxes, {still.Candidates} candidates");
        allocated.ShouldBe(0);
        still.Candidates.ShouldBeLessThanOrEqualTo(128);
        still.Things.Length.ShouldBe(2);

        TimeSpan Run(int rounds)
        {
            long ticks = 0;
            for (int round = 0; round < rounds; round++)
            {
                foreach (Detection[] frame in film)
                {
                    _at += TimeSpan.FromSeconds(0.1);
                    detections.Clear();
                    detections.AddRange(frame);
                    still.LeaveOut(detections, Shop.Picture, _at);
                    long start = Stopwatch.GetTimestamp();
                    var tracks = tracker.Update(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(detections), _at);
                    ticks += Stopwatch.GetTimestamp() - start;
                    still.Follow(tracks, Shop.Picture);
                }
            }

            return Stopwatch.GetElapsedTime(0, ticks);
        }
    }

    private DateTimeOffset _at = Story.Start;
}
