using CsCheck;
using Footfall.Domain.Tracks;
using Footfall.Tracking.Appearance;

namespace Footfall.Tracking.Tests.Appearance;

public sealed class IdentityKeeperTests
{
    private static readonly float[] Red = LookBook.Of(0);
    private static readonly float[] Reddish = LookBook.Of(0.3);
    private static readonly float[] Blue = LookBook.Of(1.5);

    [Theory]
    [InlineData(2)]
    [InlineData(10)]
    [InlineData(20)]
    [InlineData(29)]
    public void Person_HiddenForAWhile_GoesOnUnderTheOldId(double seconds)
    {
        var story = new KeeperStory();
        story.Stand(1, 400, Red);
        story.WaitWithNobody(seconds);

        story.Appear(2, 500, Reddish).ShouldBe(1);

        story.With(2, 505, Red).Shoot().ShouldBe([1]);
        story.With(2, 510, Red, TrackState.Lost).Shoot().ShouldBe([1]);
        story.Keeper.Repairs.ShouldBe(1);
    }

    [Fact]
    public void Person_HiddenTwice_IsTheSameThroughout()
    {
        var story = new KeeperStory();
        story.Stand(1, 400, Red);
        story.WaitWithNobody(10);
        story.Appear(2, 500, Red).ShouldBe(1);
        story.WaitWithNobody(10);

        story.Appear(3, 450, Red).ShouldBe(1);
    }

    [Fact]
    public void Person_HiddenLongerThanTheLimit_IsNew_AndNothingOfThemIsKept()
    {
        var story = new KeeperStory();
        story.Stand(1, 400, Red);
        story.WaitWithNobody(5);
        story.Keeper.Remembered.ShouldBe(1);
        story.WaitWithNobody(26);

        story.Appear(2, 400, Red).ShouldBe(2);
        story.Keeper.Remembered.ShouldBe(0);
    }

    [Fact]
    public void Stranger_WhoLooksDifferent_IsNew()
    {
        var story = new KeeperStory();
        story.Stand(1, 400, Red);
        story.WaitWithNobody(10);

        story.Appear(2, 400, Blue).ShouldBe(2);
    }

    [Fact]
    public void TwoHiddenPeople_InTheSameUniform_AreNotGuessedBetween()
    {
        var story = new KeeperStory();
        story.With(1, 300, Red, TrackState.Tentative).With(2, 600, Reddish, TrackState.Tentative).Shoot();
        for (int i = 0; i < 20; i++)
        {
            story.With(1, 300, Red).With(2, 600, Reddish).Shoot();
        }

        story.WaitWithNobody(10);

        story.Appear(3, 400, LookBook.Of(0.15)).ShouldBe(3);
        story.Keeper.Repairs.ShouldBe(0);
    }

    [Fact]
    public void NewPerson_InTheSameUniformAsSomebodyInView_IsNotGuessed()
    {
        var story = new KeeperStory();
        story.Stand(1, 400, Red);
        for (int i = 0; i < 100; i++)
        {
            story.With(2, 700, Reddish, i == 0 ? TrackState.Tentative : TrackState.Confirmed).Shoot();
        }

        story.With(2, 700, Reddish).With(3, 400, Red, TrackState.Tentative).Shoot();

        story.With(2, 700, Reddish).With(3, 400, Red).Shoot().ShouldBe([2, 3]);
    }

    [Fact]
    public void TwoPeople_WhoReappearTogether_EachGetTheirOwnId()
    {
        var story = new KeeperStory();
        story.With(1, 300, Red, TrackState.Tentative).With(2, 600, Blue, TrackState.Tentative).Shoot();
        for (int i = 0; i < 20; i++)
        {
            story.With(1, 300, Red).With(2, 600, Blue).Shoot();
        }

        story.WaitWithNobody(8);
        story.With(3, 400, Blue, TrackState.Tentative).With(4, 500, Red, TrackState.Tentative).Shoot();

        story.With(3, 400, Blue).With(4, 500, Red).Shoot().ShouldBe([2, 1]);
    }

    [Fact]
    public void Person_StillFollowedByTheTracker_IsNeverTakenOver()
    {
        var story = new KeeperStory();
        story.Stand(1, 400, Red);
        story.With(1, 400, Red, TrackState.Lost).With(2, 500, Red, TrackState.Tentative).Shoot();

        story.With(1, 400, Red, TrackState.Lost).With(2, 500, Red).Shoot().ShouldBe([1, 2]);
    }

    [Theory]
    [InlineData(10, 500)]
    [InlineData(990, 500)]
    [InlineData(500, 10)]
    [InlineData(500, 990)]
    public void Person_WhoWalkedOutOfTheView_OrIntoIt_WasNotHidden(double lastX, double firstX)
    {
        var story = new KeeperStory(KeeperStory.Usual with { LongestReach = 100, ReachPerSecond = 10 });
        story.Stand(1, 500, Red);
        story.With(1, lastX, Red).Shoot();
        story.WaitWithNobody(10);

        story.With(2, firstX, Red, TrackState.Tentative).Shoot();
        story.With(2, 500, Red).Shoot().ShouldBe([2]);
    }

    [Fact]
    public void Person_WhoCouldNotHaveComeThatFar_IsNew()
    {
        var story = new KeeperStory();
        story.Stand(1, 100, Red);
        story.WaitWithNobody(2.5);

        story.Appear(2, 600, Red).ShouldBe(2);
    }

    [Fact]
    public void Person_OfAnotherSize_IsNew()
    {
        var story = new KeeperStory();
        story.Stand(1, 400, Red, height: 200);
        story.WaitWithNobody(10);

        story.Appear(2, 400, Red, height: 100).ShouldBe(2);
    }

    [Fact]
    public void Person_NotLookedAt_IsNew()
    {
        var story = new KeeperStory();
        story.Stand(1, 400, Red);
        story.WaitWithNobody(10);
        story.Looks.IsBroken = true;

        story.Appear(2, 400, Red).ShouldBe(2);
        story.With(2, 400, Red).Shoot().ShouldBe([2]);
    }

    [Fact]
    public void HiddenAndCutOffPeople_AreNotLookedAt()
    {
        var story = new KeeperStory();
        for (int i = 0; i < 5; i++)
        {
            // The first two cover each other; the third is cut off at the left, the fourth is too small.
            story.With(1, 300, Red).With(2, 310, Red).With(3, 5, Red).With(4, 700, Red, height: 30).With(5, 500, Blue).Shoot();
        }

        story.Looks.Looked.ShouldBe([KeeperStory.Person(500)]);
    }

    [Fact]
    public void Looks_InACrowd_StayWithinTheBudget_AndReachEverybody()
    {
        var story = new KeeperStory(KeeperStory.Usual with { LooksPerFrame = 3 });
        var seen = new HashSet<Footfall.Domain.Geometry.BoxPixels>();
        for (int i = 0; i < 12; i++)
        {
            for (int person = 0; person < 12; person++)
            {
                story.With(person, 60 + (75 * person), LookBook.Of(person));
            }

            story.Shoot();
            seen.UnionWith(story.Looks.Looked);
        }

        story.Looks.MostAtOnce.ShouldBe(3);
        seen.Count.ShouldBe(12);
    }

    [Fact]
    public void SomebodyKnown_IsLookedAtNowAndThen()
    {
        var story = new KeeperStory();
        for (int i = 0; i < 100; i++)
        {
            story.With(1, 400, Red).Shoot();
        }

        story.Looks.TotalLooks.ShouldBeInRange(11, 14);
    }

    [Fact]
    public void ManyPeople_LostWithinTheLimit_AreRememberedUpToABound()
    {
        var story = new KeeperStory(KeeperStory.Usual with { MostRemembered = 5, SameFrom = 1 });
        for (int person = 1; person <= 40; person++)
        {
            story.With(person, 400, LookBook.Of(person), TrackState.Tentative).Shoot();
            story.With(person, 400, LookBook.Of(person)).Shoot();
            story.Shoot();
            story.Keeper.Remembered.ShouldBeLessThanOrEqualTo(5);
        }
    }

    [Fact]
    public void Ids_OfAnyTracks_AreNeverSharedWithinAFrame_AndNeverChangeOnceConfirmed() =>
        Gen.Int[0, 1_000_000].Sample(seed =>
        {
            var random = new Random(seed);
            var story = new KeeperStory(KeeperStory.Usual with { ClearBy = 0, SameFrom = 0, LooksPerFrame = 8 });
            var people = new List<(int Id, double X, int Age)>();
            var given = new Dictionary<int, int>();
            int last = 0;
            for (int frame = 0; frame < 120; frame++)
            {
                people.RemoveAll(_ => random.NextDouble() < 0.1);
                if (random.NextDouble() < 0.3)
                {
                    people.Add((++last, 60 + (random.NextDouble() * 880), 0));
                }

                for (int i = 0; i < people.Count; i++)
                {
                    TrackState state = people[i].Age == 0 ? TrackState.Tentative
                        : random.NextDouble() < 0.2 && people[i].Age > 1 ? TrackState.Lost : TrackState.Confirmed;
                    // Each a little lower than the one before: equal boxes would share a look.
                    story.With(people[i].Id, people[i].X, LookBook.Of(random.Next(3)), state, y: 300 + (people[i].Id % 90));
                    people[i] = people[i] with { Age = people[i].Age + 1 };
                }

                int[] ids = story.Shoot();
                ids.Distinct().Count().ShouldBe(ids.Length);
                for (int i = 0; i < people.Count; i++)
                {
                    if (people[i].Age > 1)
                    {
                        given.TryAdd(people[i].Id, ids[i]);
                        ids[i].ShouldBe(given[people[i].Id]);
                    }
                }
            }
        }, iter: 200);

    [Fact]
    public void Frames_AllocateNothing_OnceTheCrowdIsKnown()
    {
        var keeper = new IdentityKeeper(KeeperStory.Usual, LookBook.Length);
        var source = new SameForAll();
        var tracks = new TrackedBox[6];
        Run(0);
        Run(1000);

        long before = GC.GetAllocatedBytesForCurrentThread();
        Run(2000);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);

        void Run(int firstId)
        {
            for (int i = 0; i < 400; i++)
            {
                for (int person = 0; person < tracks.Length; person++)
                {
                    tracks[person] = new TrackedBox(
                        firstId + (i / 20 * 10) + person, KeeperStory.Person(100 + (120 * person)), 0.9f,
                        i % 20 == 0 ? TrackState.Tentative : TrackState.Confirmed);
                }

                keeper.Mend(tracks, KeeperStory.View, Story.Start.AddSeconds((firstId * 100) + (i * 0.1)), source);
            }
        }
    }

    [Fact]
    public void Options_OutOfRange_AreListedAll()
    {
        ArgumentException error = Should.Throw<ArgumentException>(() => new IdentityKeeper(
            new IdentityOptions { SameFrom = 2, ClearBy = -1, LooksPerFrame = 0, Limit = TimeSpan.Zero }, 8));

        error.Message.ShouldSatisfyAllConditions(
            () => error.Message.ShouldContain("SameFrom is 2; it must be 0 to 1."),
            () => error.Message.ShouldContain("ClearBy is -1; it must be 0 to 1."),
            () => error.Message.ShouldContain("LooksPerFrame is 0; it must be 1 to 64."),
            () => error.Message.ShouldContain("Limit is 0; it must be more than 0 seconds."));
    }

    private sealed class SameForAll : IAppearanceSource
    {
        public bool TryLook(ReadOnlySpan<Footfall.Domain.Geometry.BoxPixels> boxes, Span<float> vectors)
        {
            vectors.Fill(1 / MathF.Sqrt(LookBook.Length));
            return true;
        }
    }
}
