using Footfall.Domain.Plans;
using Footfall.Scenes.Film;
using Footfall.Scenes.Floor;
using Footfall.Scenes.People;
using Footfall.Scenes.Truth;

namespace Footfall.Scenes.Tests;

/// <summary>People who become one behind something and come out as two.</summary>
public sealed class BehindObstacleTests
{
    [Fact]
    public void TwoMeetBehindAPillarAndPart_ManyTimes_AreCountedNearlyAlways()
    {
        CountError total = default;
        for (int seed = 1; seed <= 50; seed++)
        {
            // One walks in from the right along the shop, the other from the left; they pass each other behind the pillar.
            double speed = 0.8 + (0.02 * seed);
            Walker one = new Way(new(Shop.SideX, 3)).WalkTo(new(-Shop.SideX, 3), speed).By(1.8);
            Walker other = new Way(new(-Shop.SideX, 3.5), -4 / speed).WalkTo(new(Shop.SideX, 3.5), speed).By(1.65);
            var film = new SceneFilm(FloorCamera.OverTheDoor, [one, other.Later(4 / speed)]) { Obstacles = [Obstacle.Pillar] };
            CameraPlan plan = Shop.Plan(film.Camera);
            IReadOnlyList<TrueCrossing> truth = SceneTruth.Crossings(film.Camera, plan, film.Walkers);
            truth.Count.ShouldBe(2);
            total += CountError.Of(plan, truth, SceneCamera.Play(plan, film.Camera.Picture, film.WithNoise(seed)));
        }

        total.Share.ShouldBeLessThanOrEqualTo(0.03);
    }

    [Fact]
    public void Visits_OfAnIdealDetector_AreTheTrueOnes()
    {
        for (int seed = 1; seed <= 10; seed++)
        {
            var film = new SceneFilm(FloorCamera.OverTheDoor, Crowd.Of(seed, 120, 8));
            CameraPlan plan = Shop.Plan(film.Camera);
            SceneSink sink = SceneCamera.Play(plan, film.Camera.Picture, film.WithoutNoise());
            IReadOnlyList<TrueVisit> truth = SceneTruth.Visits(film.Camera, plan, film.Walkers);

            // Just about the least length of a visit a frame decides.
            int least = truth.Count(visit => visit.LeftSeconds - visit.EnteredSeconds > 1.2);
            int most = truth.Count(visit => visit.LeftSeconds - visit.EnteredSeconds > 0.8);
            sink.Visits.Count.ShouldBeInRange(least, most, $"seed {seed}");
            sink.Visits.Sum(visit => visit.Dwell.TotalSeconds).ShouldBe(
                truth.Where(visit => visit.LeftSeconds - visit.EnteredSeconds > 1).Sum(visit => visit.LeftSeconds - visit.EnteredSeconds),
                0.15 * most + 1,
                $"seed {seed}");
        }
    }
}
