using CsCheck;
using Footfall.Domain.Geometry;
using Footfall.Domain.Measures;
using Footfall.Domain.Tracks;

namespace Footfall.Analytics.Tests.Identity;

/// <summary>People walk through the picture from border to border, at heights where nothing else is a border.</summary>
public sealed class ConfidenceTests
{
    private const int Frames = 120;

    private static readonly AnalyzerOptions Unstitched = new() { StitchGap = TimeSpan.Zero };

    // Where each of a few people starts, and after how many frames their ids break, in the order of breaking.
    private static readonly Gen<(int Start, int[] Breaks)[]> Crowds = Gen.Select(
        Gen.Int[20, 200],
        Gen.Int[25, 95].Array[0, 4].Select(breaks => breaks.Distinct().ToArray())).Array[1, 4];

    [Fact]
    public void CleanWalks_AreCertain() => Crowds.Sample(crowd =>
    {
        Scene scene = Play(crowd, breaks: 0, new AnalyzerOptions());
        scene.Total().Identity!.Certain.ShouldBe(2 * crowd.Length);
        scene.Sink.Intervals.ShouldAllBe(interval => interval.CountConfidence == null || interval.CountConfidence == 1);
    });

    [Fact]
    public void EveryBreak_LowersConfidence() => Crowds.Sample(crowd =>
        ShouldFall(crowd, Unstitched, broken => broken.Broken));

    [Fact]
    public void EveryMendedBreak_LowersConfidence_LessThanOneThatStays() => Crowds.Sample(crowd =>
    {
        ShouldFall(crowd, new AnalyzerOptions(), mended => mended.Mended);
        Play(crowd, 4, new AnalyzerOptions()).Total().CountConfidence!.Value
            .ShouldBeGreaterThanOrEqualTo(Play(crowd, 4, Unstitched).Total().CountConfidence!.Value);
    });

    [Fact]
    public void EmptyPicture_AndNoPicture_HaveNoConfidence()
    {
        var scene = new Scene(Scene.Plan([], []));
        scene.Stand(600);
        scene.Skip(60);
        scene.Stand(10);
        scene.Complete();

        scene.Sink.Intervals.Select(interval => interval.CountConfidence).ShouldBe([null, null, null]);
    }

    [Fact]
    public void SomebodyWhoVanishesInTheMiddle_IsABrokenEndInTheMinuteOfTheirLastSight()
    {
        var scene = new Scene(Scene.Plan([], []));
        scene.Stand(20);
        scene.Walk(1, (0, 0.6), (0.5, 0.6), 579);
        scene.Stand(100);
        scene.Complete();

        scene.Sink.Intervals.Select(interval => interval.Identity!.Broken).ShouldBe([1, 0]);
        scene.Sink.Intervals[0].Identity!.Certain.ShouldBe(1);
    }

    [Fact]
    public void SomebodyMissedForAMoment_IsNotBroken()
    {
        var scene = new Scene(Scene.Plan([], []));
        scene.Stand(20);
        scene.Walk(1, (0, 0.6), (0.5, 0.6), 50);
        scene.Stand(15);
        scene.Walk(1, (0.5, 0.6), (1, 0.6), 50);
        scene.Stand(30);

        scene.Complete().Total().Identity!.Broken.ShouldBe(0);
        scene.Total().Identity!.Certain.ShouldBe(2);
    }

    [Fact]
    public void PeopleThereWhenPicturesBeginAndStop_SayNothingAboutIdentity()
    {
        var scene = new Scene(Scene.Plan([], []));
        scene.Stand(100, new Person(1, 0.5, 0.6));
        scene.Skip(30);
        scene.Stand(100, new Person(2, 0.5, 0.6));

        IdentityMeasure identity = scene.Complete().Total().Identity!;
        (identity.Certain, identity.Mended, identity.Broken).ShouldBe((0, 0, 0));
        scene.Total().CountConfidence.ShouldBe(1);
    }

    [Fact]
    public void PeopleWhoComeAndGoAtTheRegionOrAMask_AreCertain()
    {
        var plan = Scene.Plan([], []) with
        {
            Region = new RegionNormalized(0.2, 0, 0.8, 1),
            Masks = [[new(0.7, 0.3), new(0.8, 0.3), new(0.8, 0.9), new(0.7, 0.9)]],
        };
        var scene = new Scene(plan);
        scene.Stand(20);
        scene.Walk(1, (0.2, 0.6), (0.69, 0.6), 100);
        scene.Stand(50);

        IdentityMeasure identity = scene.Complete().Total().Identity!;
        (identity.Certain, identity.Broken).ShouldBe((2, 0));
    }

    [Fact]
    public void TentativeTracks_ThatNeverCount_SayNothing()
    {
        var scene = new Scene(Scene.Plan([], []));
        scene.Stand(30);
        scene.Stand(20, new Person(1, 0.5, 0.6, TrackState.Tentative));
        scene.Stand(50);

        scene.Complete().Total().Identity!.Broken.ShouldBe(0);
    }

    private static void ShouldFall(
        (int Start, int[] Breaks)[] crowd, AnalyzerOptions options, Func<IdentityMeasure, int> count)
    {
        double before = 1;
        int brokenBefore = 0;
        for (int breaks = 1; breaks <= crowd.Max(person => person.Breaks.Length); breaks++)
        {
            CameraInterval total = Play(crowd, breaks, options).Total();
            count(total.Identity!).ShouldBeGreaterThan(brokenBefore);
            total.CountConfidence!.Value.ShouldBeLessThan(before);
            (before, brokenBefore) = (total.CountConfidence.Value, count(total.Identity!));
        }
    }

    // Each person walks at a height of their own; the first so many of their breaks happen.
    private static Scene Play((int Start, int[] Breaks)[] crowd, int breaks, AnalyzerOptions options)
    {
        var scene = new Scene(Scene.Plan([], []), options);
        for (int frame = 0; frame < 400; frame++)
        {
            scene.Frame([.. crowd.Select((person, place) => (person, place))
                .Where(walk => frame >= walk.person.Start && frame <= walk.person.Start + Frames)
                .Select(walk => new Person(
                    (10 * walk.place) + 1 + walk.person.Breaks.Take(breaks).Count(at => frame - walk.person.Start >= at),
                    (double)(frame - walk.person.Start) / Frames,
                    0.4 + (0.13 * walk.place)))]);
        }

        return scene.Complete();
    }
}
