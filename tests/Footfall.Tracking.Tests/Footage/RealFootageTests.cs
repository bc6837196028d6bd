using Footfall.Baselines;
using Footfall.Domain.Detections;
using Footfall.Domain.Geometry;

namespace Footfall.Tracking.Tests.Footage;

/// <summary>
/// Line counts on real detections, in and out apart. Measured: 7 of 96 wrong on PETS09-S2L1 (6 at half the
/// frames), none of 8 on TUD-Campus. The bounds leave room for one more, not for a broken association.
/// </summary>
public sealed class RealFootageTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("PETS09-S2L1", 795, 10, 1, 768, 576, 96, 8)]
    [InlineData("PETS09-S2L1", 795, 10, 2, 768, 576, 96, 8)]
    [InlineData("TUD-Campus", 71, 25, 1, 640, 480, 8, 1)]
    public void Lines_AreCountedNearlyRight(
        string sequence, int frames, double framesPerSecond, int step, int width, int height, int crossings, int mostWrong)
    {
        Detection[][] film = Baselines.Footage.Read(sequence, frames);
        CountedLine[] lines = CountedLine.Of(sequence);
        var tracker = new FootfallTracker(new TrackerOptions());
        for (int i = 0; i < film.Length; i += step)
        {
            var tracks = tracker.Update(film[i], Story.Start.AddSeconds(i / framesPerSecond));
            foreach (CountedLine line in lines)
            {
                line.Take(tracks, new PictureSize(width, height));
            }
        }

        foreach (CountedLine line in lines)
        {
            output.WriteLine($"{line.Id}: in {line.In}, out {line.Out}, {line.Error} wrong of {line.TrueCrossings}");
        }

        lines.Sum(line => line.TrueCrossings).ShouldBe(crossings);
        lines.Sum(line => line.Error).ShouldBeLessThanOrEqualTo(mostWrong);
    }
}
