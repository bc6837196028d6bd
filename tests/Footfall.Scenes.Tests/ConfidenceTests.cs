using System.Globalization;
using Footfall.Domain.Measures;
using Footfall.Domain.Plans;
using Footfall.Scenes.Film;
using Footfall.Scenes.Floor;
using Footfall.Scenes.Noise;
using Footfall.Scenes.People;
using Footfall.Scenes.Truth;

namespace Footfall.Scenes.Tests;

/// <summary>Where confidence is lower, more is counted wrong: on the tracker's own tracks, as the detector gets worse.</summary>
public sealed class ConfidenceTests(ITestOutputHelper output)
{
    private const int Scenes = 36;

    [Fact]
    public void Confidence_RanksScenesByTheErrorOfTheirCounts()
    {
        double[] doubt = new double[Scenes];
        double[] error = new double[Scenes];
        for (int i = 0; i < Scenes; i++)
        {
            double noise = 0.5 + (0.5 * (i % 12));
            var film = new SceneFilm(FloorCamera.OverTheDoor, Crowd.Of(1000 + i, 300, i / 12 % 2 == 0 ? 8 : 20))
            {
                Obstacles = [Obstacle.Shelf],
            };
            CameraPlan plan = Shop.Plan(film.Camera);
            SceneSink sink = SceneCamera.Play(plan, film.Camera.Picture, film.WithNoise(i, NoiseStrength.Of(noise)));
            error[i] = CountError.Of(plan, SceneTruth.Crossings(film.Camera, plan, film.Walkers), sink).Share;
            doubt[i] = 1 - Sum(sink.Intervals).Confidence!.Value;
        }

        double rho = RankCorrelation(doubt, error);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Spearman's rho of doubt and error over {Scenes} scenes: {rho:f2}"));
        rho.ShouldBeGreaterThan(0.5);
    }

    private static IdentityMeasure Sum(IEnumerable<CameraInterval> intervals)
    {
        IdentityMeasure[] all = [.. intervals.Select(interval => interval.Identity).OfType<IdentityMeasure>()];
        return new IdentityMeasure(
            all.Sum(part => part.TrackedSeconds),
            all.Sum(part => part.Certain),
            all.Sum(part => part.Mended),
            all.Sum(part => part.Broken));
    }

    private static double RankCorrelation(double[] one, double[] other)
    {
        double[] a = Ranks(one);
        double[] b = Ranks(other);
        double mean = (one.Length - 1) / 2.0;
        double shared = a.Zip(b, (x, y) => (x - mean) * (y - mean)).Sum();
        return shared / Math.Sqrt(a.Sum(x => (x - mean) * (x - mean)) * b.Sum(y => (y - mean) * (y - mean)));
    }

    // Equal values share the mean of their places.
    private static double[] Ranks(double[] values) =>
        [.. values.Select(value => values.Count(other => other < value) + ((values.Count(other => other == value) - 1) / 2.0))];
}
