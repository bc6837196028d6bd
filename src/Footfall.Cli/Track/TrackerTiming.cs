using System.Diagnostics;
using Footfall.Cli.Mot;
using Footfall.Domain.Detections;
using Footfall.Tracking;

namespace Footfall.Cli.Track;

/// <summary>Measures the tracker alone, without reading and writing.</summary>
/// <remarks>
/// One tracker goes over the film again and again, each time an hour later, so that it has forgotten everybody. It is warm once it
/// has done so for long enough that the runtime has compiled it for speed. Then a few passes are measured and the fastest is told: what
/// else runs on the machine only ever adds. Memory is that of all of them.
/// </remarks>
internal static class TrackerTiming
{
    private const int MostWarmPasses = 10_000;
    private const int MeasuredPasses = 5;
    private static readonly TimeSpan WarmAfter = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan BetweenPasses = TimeSpan.FromHours(1);

    /// <summary>Measures a new tracker.</summary>
    public static TrackReport Measure(FilmFrames frames, FrameRows<Detection> detections, TrackerOptions options)
    {
        var tracker = new FootfallTracker(options);
        DateTimeOffset[] times = [.. frames.Numbers.Select(frames.Film.TimeOf)];
        int[] numbers = [.. frames.Numbers];
        TimeSpan shift = TimeSpan.Zero;
        TimeSpan step = times[^1] - times[0] + BetweenPasses;
        long begun = Stopwatch.GetTimestamp();
        for (int i = 0; i < MostWarmPasses && (i == 0 || Stopwatch.GetElapsedTime(begun) < WarmAfter); i++, shift += step)
        {
            Pass(tracker, numbers, times, shift, detections);
        }

        TimeSpan fastest = TimeSpan.MaxValue;
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < MeasuredPasses; i++, shift += step)
        {
            long started = Stopwatch.GetTimestamp();
            Pass(tracker, numbers, times, shift, detections);
            TimeSpan took = Stopwatch.GetElapsedTime(started);
            fastest = took < fastest ? took : fastest;
        }

        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        return new TrackReport(
            numbers.Length,
            Math.Round(fastest.TotalMilliseconds / numbers.Length, 5),
            Math.Round((double)bytes / MeasuredPasses / numbers.Length, 1));
    }

    private static void Pass(
        FootfallTracker tracker, int[] numbers, DateTimeOffset[] times, TimeSpan shift, FrameRows<Detection> detections)
    {
        for (int i = 0; i < numbers.Length; i++)
        {
            tracker.Update(detections.Of(numbers[i]), times[i] + shift);
        }
    }
}
