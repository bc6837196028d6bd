using Footfall.Domain.Detections;
using Footfall.Domain.Geometry;
using Footfall.Tracking.Stillness;
using Footfall.Tracking.Tests.Footage;

namespace Footfall.Tracking.Tests.Stillness;

/// <summary>Hours of real detections (PETS09-S2L1 over and over, 10 s apart) with and without something that never moves.</summary>
/// <remarks>
/// Measured, of 95 crossings: at (600, 250) one more with the thing, learnt or not; at (430, 300) two more while it is not
/// learnt and none once it is.
/// </remarks>
public sealed class RealStillnessTests(ITestOutputHelper output)
{
    private const int Frames = 795;
    private const double FramesPerSecond = 10;
    private static readonly PictureSize Picture = new(768, 576);
    private static readonly StillOptions OneHour = new() { LearnAfter = TimeSpan.FromHours(1) };

    [Theory]
    [InlineData(600, 250, 80)]
    [InlineData(430, 300, 90)]
    public void Lines_AreCountedAsWithoutTheThing_OnceItIsLearnt(double x, double y, double height)
    {
        Detection[][] film = Baselines.Footage.Read("PETS09-S2L1", Frames);
        (int[] without, Shop empty) = Count(film, null);
        (int[] before, _) = Count(film, new Mannequin(1, x, y, seen: 0.7) { Height = height }, loops: 1);
        (int[] after, Shop shop) = Count(film, new Mannequin(1, x, y, seen: 0.7) { Height = height });
        output.WriteLine($"without {string.Join(' ', without)}; not learnt {string.Join(' ', before)}; learnt {string.Join(' ', after)}");

        empty.Learnt.ShouldBeEmpty("nobody in the film is a thing");
        shop.Learnt.ShouldHaveSingleItem();
        Difference(after, without).ShouldBeLessThanOrEqualTo(1);
    }

    private static int Difference(int[] one, int[] other) => one.Zip(other, (a, b) => Math.Abs(a - b)).Sum();

    /// <returns>In and out of each line, counted over the last loop.</returns>
    private static (int[] Counts, Shop Shop) Count(Detection[][] film, Mannequin? thing, int loops = 50)
    {
        var shop = new Shop(OneHour);
        CountedLine[] lines = [];
        var now = TimeSpan.Zero;
        for (int loop = 0; loop < loops; loop++)
        {
            lines = loop == loops - 1 ? CountedLine.Of("PETS09-S2L1") : [];
            foreach (Detection[] frame in film)
            {
                now += TimeSpan.FromSeconds(1 / FramesPerSecond);
                shop.See(now, Picture, WithThing(frame, thing?.At(now)));
                foreach (CountedLine line in lines)
                {
                    line.Take(shop.Tracks, Picture);
                }
            }

            now += TimeSpan.FromSeconds(10);
        }

        return ([.. lines.SelectMany(line => new[] { line.In, line.Out })], shop);
    }

    // As a detector does: of two boxes that overlap much, the surer one is left, here the person in front.
    private static Detection[] WithThing(Detection[] frame, Detection? thing) =>
        thing is { } seen && frame.All(other => other.Box.IntersectionOverUnion(seen.Box) < 0.5f) ? [.. frame, seen] : frame;
}
