using System.Globalization;
using Footfall.Domain.Plans;
using Footfall.Scenes.Film;
using Footfall.Scenes.Floor;
using Footfall.Scenes.People;
using Footfall.Scenes.Truth;

namespace Footfall.Scenes.Tests;

/// <summary>
/// The promise on counts: 190 times five minutes at a shop's entrance, 2 people in view in the mean and up to a dozen, 600 an
/// hour, ten frames a second.
/// </summary>
public sealed class TenThousandCrossingsTests(ITestOutputHelper output)
{
    private const int Scenes = 190;
    private const double SecondsEach = 300;
    private const double GroupsPerMinute = 8;

    [Fact]
    public void Crossings_OfAnIdealDetector_AreCountedWithoutAnyError()
    {
        CountError total = Count(static (film, _) => film.WithoutNoise());
        total.Crossings.ShouldBeGreaterThan(10_000);
        total.Error.ShouldBe(0);
    }

    [Fact]
    public void Crossings_AtTheNoiseOfARealDetector_AreCountedWithinOnePercent()
    {
        CountError total = Count(static (film, seed) => film.WithNoise(seed));
        total.Crossings.ShouldBeGreaterThan(10_000);
        total.Share.ShouldBeLessThanOrEqualTo(0.01);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(15)]
    [InlineData(25)]
    [InlineData(30)]
    public void Crossings_AtOtherFrameRates_AreCountedWithinOnePercent(double framesPerSecond)
    {
        CountError total = Count(static (film, seed) => film.WithNoise(seed), scenes: 40, framesPerSecond: framesPerSecond);
        total.Crossings.ShouldBeGreaterThan(2_000);
        total.Share.ShouldBeLessThanOrEqualTo(0.01);
    }

    // Three times as busy: a sale.
    [Fact]
    public void Crossings_OfACrowd_AtTheNoiseOfARealDetector_AreCountedWithinOneAndAHalfPercent()
    {
        CountError total = Count(static (film, seed) => film.WithNoise(seed), scenes: 40, groupsPerMinute: 24);
        total.Crossings.ShouldBeGreaterThan(5_000);
        total.Share.ShouldBeLessThanOrEqualTo(0.015);
    }

    // Errors of scenes are added up, so that one too many here does not hide one too few there.
    private CountError Count(
        Func<SceneFilm, int, IEnumerable<SceneFrame>> look,
        int scenes = Scenes,
        double groupsPerMinute = GroupsPerMinute,
        double framesPerSecond = 10)
    {
        CountError total = default;
        for (int seed = 1; seed <= scenes; seed++)
        {
            var film = new SceneFilm(FloorCamera.OverTheDoor, Crowd.Of(seed, SecondsEach, groupsPerMinute))
            {
                Obstacles = [Obstacle.Shelf],
                FramesPerSecond = framesPerSecond,
            };
            CameraPlan plan = Shop.Plan(film.Camera);
            IReadOnlyList<TrueCrossing> truth = SceneTruth.Crossings(film.Camera, plan, film.Walkers);
            var error = CountError.Of(plan, truth, SceneCamera.Play(plan, film.Camera.Picture, look(film, seed)));
            total += error;
            if (error.Error > 0)
            {
                output.WriteLine($"seed {seed}: {error.Error} wrong of {error.Crossings}");
            }
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{total.Error} wrong of {total.Crossings} crossings: {total.Share:P2}"));
        return total;
    }
}
