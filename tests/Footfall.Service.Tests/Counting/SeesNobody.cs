using Footfall.Vision.Detection;

namespace Footfall.Service.Tests.Counting;

/// <summary>A detector that finds nobody at once.</summary>
internal sealed class SeesNobody : IPersonDetector
{
    public string Model => "nobody";

    public void Detect(ReadOnlySpan<DetectionRequest> requests)
    {
        // Nobody is there.
    }
}
