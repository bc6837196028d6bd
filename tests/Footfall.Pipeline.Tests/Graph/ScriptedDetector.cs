using Footfall.Domain.Geometry;
using Footfall.Vision.Detection;

namespace Footfall.Pipeline.Tests.Graph;

/// <summary>
/// Sees one person in every picture, where the picture's first bytes say, and refuses pictures whose fourth byte is set.
/// Takes a random time, so that calls end out of order.
/// </summary>
internal sealed class ScriptedDetector : IPersonDetector
{
    private int _calls;
    private int _largestBatch;

    public string Model => "scripted";

    public int Calls => Volatile.Read(ref _calls);

    public int LargestBatch => Volatile.Read(ref _largestBatch);

    /// <summary>Held by a test that wants the detector to stand still.</summary>
    public SemaphoreSlim? Gate { get; init; }

    public void Detect(ReadOnlySpan<DetectionRequest> requests)
    {
        Interlocked.Increment(ref _calls);
        InterlockedMax(ref _largestBatch, requests.Length);
        Gate?.Wait();
        Thread.Sleep(Random.Shared.Next(3));
        foreach (DetectionRequest request in requests)
        {
            Span<byte> pixels = request.Pixels.Span;
            if (pixels[3] != 0)
            {
                throw new DetectionException("The scripted detector refuses this picture.");
            }

            float left = pixels[0];
            float top = pixels[1];
            request.Detections.Add(new(new BoxPixels(left, top, left + 20, top + 40), 0.9f));
        }
    }

    private static void InterlockedMax(ref int target, int value)
    {
        int seen = Volatile.Read(ref target);
        while (value > seen)
        {
            int before = Interlocked.CompareExchange(ref target, value, seen);
            if (before == seen)
            {
                return;
            }

            seen = before;
        }
    }
}
