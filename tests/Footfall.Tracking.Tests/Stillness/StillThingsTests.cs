using Footfall.Domain.Detections;
using Footfall.Domain.Geometry;
using Footfall.Domain.Stillness;
using Footfall.Tracking.Stillness;
using Footfall.Tracking.Tests.Footage;

namespace Footfall.Tracking.Tests.Stillness;

public sealed class StillThingsTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    // As 3 h is to 10 min.
    private static readonly StillOptions Quick = new() { LearnAfter = 10 * Minute, PersonPlaceFor = 2 * Hour };

    [Theory]
    [InlineData(0.2)]
    [InlineData(0.3)]
    [InlineData(0.6)]
    [InlineData(0.95)]
    public void Mannequin_SeenInPartOfTheFrames_IsLearntInTime(double seen)
    {
        var shop = new Shop();
        shop.Pass(3 * Hour - Minute, new Mannequin(1, 300, 400, seen));
        shop.Learnt.ShouldBeEmpty();

        shop.Pass(15 * Minute, new Mannequin(2, 300, 400, seen));

        StillThing thing = shop.Learnt.ShouldHaveSingleItem();
        (thing.Region.X + (thing.Region.Width / 2)).ShouldBe(300 / 768.0, 0.005);
        (thing.Region.Y + thing.Region.Height).ShouldBe(400 / 576.0, 0.005);
        thing.Since.ShouldBeLessThan(Shop.At(Minute));
        shop.Still.Things.ShouldHaveSingleItem().Id.ShouldBe(thing.Id);
        shop.Kept!.Things.ShouldHaveSingleItem().Id.ShouldBe(thing.Id);
        shop.NeverPeople.Count.ShouldBeLessThanOrEqualTo(1);
        shop.Pass(Minute, () => shop.People.ShouldBeEmpty(), new Mannequin(3, 300, 400, seen));
    }

    [Fact]
    public void Outline_SeenInTwoWays_IsLearntTwice()
    {
        var shop = new Shop(Quick);
        Actor[] ways = [new Mannequin(1, 300, 400, 0.5), new Mannequin(2, 300, 400, 0.4) { Height = 140 }];

        shop.Pass(15 * Minute, ways);

        shop.Learnt.Count.ShouldBe(2);
        shop.Pass(Minute, () => shop.People.ShouldBeEmpty(), ways);
    }

    [Fact]
    public void PersonWhoSitsForTwoHours_IsNeverLearnt()
    {
        for (int seed = 0; seed < 5; seed++)
        {
            var shop = new Shop();
            shop.Pass(2 * Hour, new Sitter(seed, 300, 400)).Pass(10 * Minute);

            // The next one takes the same chair.
            shop.Pass(2 * Hour, new Sitter(100 + seed, 303, 401));

            shop.Learnt.ShouldBeEmpty($"seed {seed}");
        }
    }

    [Fact]
    public void StillestPerson_ForTwoHours_IsNotLearnt_AndNotAddedToTheNext()
    {
        var shop = new Shop();
        shop.Pass(2 * Hour, new Mannequin(1, 300, 400)).Pass(20 * Minute).Pass(2 * Hour, new Mannequin(2, 300, 400));
        shop.Learnt.ShouldBeEmpty();
    }

    [Fact]
    public void PersonAtTheTill_AllDay_IsNotLearnt()
    {
        for (int seed = 0; seed < 3; seed++)
        {
            var shop = new Shop();
            shop.Pass(8 * Hour, new Sitter(seed, 300, 400, sway: 0.03, shiftsAfterSeconds: 120));
            shop.Learnt.ShouldBeEmpty($"seed {seed}");
        }
    }

    [Fact]
    public void Passers_AreCountedOnce_BeforeAndAfterLearning()
    {
        var shop = new Shop(Quick) { Line = NewLine() };
        var mannequin = new Mannequin(1, 300, 400, seen: 0.6);
        WalkPast(shop, mannequin, seed: 10);
        shop.Learnt.ShouldBeEmpty();
        (shop.Line.In + shop.Line.Out).ShouldBe(10);

        shop.Pass(15 * Minute, mannequin);
        shop.Learnt.ShouldHaveSingleItem();
        shop.Line = NewLine();
        WalkPast(shop, mannequin, seed: 20);

        (shop.Line.In + shop.Line.Out).ShouldBe(10);
        shop.Still.Things.Length.ShouldBe(1);
    }

    [Theory]
    [InlineData(410, 126)]
    [InlineData(404, 123)]
    [InlineData(420, 130)]
    public void PersonWhoStandsInFront_TenMinutes_StaysCounted(double y, double height)
    {
        var shop = new Shop();
        var mannequin = new Mannequin(1, 300, 400);
        shop.Pass(3 * Hour + (5 * Minute), mannequin);
        shop.Learnt.ShouldHaveSingleItem();

        double now = shop.Now.TotalSeconds;
        var person = new Walker(
            5, height, (now, 60, y), (now + 6, 303, y), (now + 606, 303, y), (now + 612, 560, y), (now + 620, 700, y));
        shop.Pass(TimeSpan.FromSeconds(5), mannequin, person);
        mannequin.IsHidden = true;
        int frames = 0;
        int counted = 0;
        var ids = new HashSet<int>();
        shop.Pass(10 * Minute, Note, mannequin, person);
        mannequin.IsHidden = false;
        shop.Pass(TimeSpan.FromSeconds(15), mannequin, person).Pass(Minute, mannequin);

        ((double)counted / frames).ShouldBeGreaterThan(0.98);
        ids.Count.ShouldBe(1);
        shop.People.ShouldBeEmpty();
        shop.Learnt.Count.ShouldBe(1);

        void Note()
        {
            frames++;
            counted += shop.People.Any() ? 1 : 0;
            ids.UnionWith(shop.People.Select(track => track.TrackId));
        }
    }

    [Fact]
    public void TrackThatEndsUpOnTheThing_IsLetGo_AfterHalfAMinute()
    {
        var shop = new Shop(Quick);
        var mannequin = new Mannequin(1, 300, 400, seen: 0.95);
        shop.Pass(15 * Minute, mannequin);

        // Walks behind it and out through a door there; nothing but the mannequin is seen from then on.
        double now = shop.Now.TotalSeconds;
        shop.Pass(Minute, mannequin, new Walker(5, 120, (now, 60, 400), (now + 8, 290, 400), (now + 9, 298, 400)));

        shop.People.ShouldBeEmpty();
        shop.Pass(5 * Minute, () => shop.People.ShouldBeEmpty(), mannequin);
    }

    [Fact]
    public void ThingThatIsGone_IsForgotten_AfterFourTimesAsLong()
    {
        var shop = new Shop(Quick);
        shop.Pass(11 * Minute, new Mannequin(1, 300, 400)).Learnt.ShouldHaveSingleItem();

        shop.Pass(39 * Minute).Forgotten.ShouldBeEmpty();
        shop.Pass(2 * Minute).Forgotten.ShouldHaveSingleItem();

        shop.Still.Things.ShouldBeEmpty();
        shop.Kept!.Things.ShouldBeEmpty();
        shop.Pass(Minute, new Mannequin(2, 300, 400, seen: 1)).People.ShouldHaveSingleItem();
    }

    [Fact]
    public void TimeWithoutPictures_NeitherTeachesNorForgets()
    {
        var shop = new Shop(Quick);
        shop.Pass(6 * Minute, new Mannequin(1, 300, 400));
        var gap = new Shop(Quick);
        for (int minute = 0; minute < 200; minute++)
        {
            // A camera that gives one frame a minute shows nothing that stays.
            gap.See(minute * Minute, Shop.Picture, [new Detection(new BoxPixels(276, 280, 324, 400), 0.9f)]);
        }

        gap.Learnt.ShouldBeEmpty();
        shop.Learnt.ShouldBeEmpty();
    }

    [Fact]
    public void BroughtBack_CountsAtOnce_AndIsNotLearntAgainForAWhile()
    {
        var shop = new Shop(Quick);
        var sleeper = new Mannequin(1, 300, 400, seen: 1);
        shop.Pass(11 * Minute, sleeper);
        int id = shop.Learnt.ShouldHaveSingleItem().Id;

        shop.Still.BringBack(id + 1, Shop.At(shop.Now)).ShouldBeFalse();
        shop.Still.BringBack(id, Shop.At(shop.Now)).ShouldBeTrue();
        shop.Still.BringBack(id, Shop.At(shop.Now)).ShouldBeFalse();

        shop.Still.Things.ShouldBeEmpty();
        shop.Kept!.PersonPlaces.ShouldHaveSingleItem();
        shop.Pass(Minute, sleeper).People.ShouldHaveSingleItem();
        shop.Pass(110 * Minute, sleeper).Learnt.Count.ShouldBe(1);
        shop.Pass(25 * Minute, sleeper).Learnt.Count.ShouldBe(2);
        shop.Learnt[1].Id.ShouldBe(id + 1);
        shop.Kept!.PersonPlaces.ShouldBeEmpty();
    }

    [Fact]
    public void BroughtBackByMistake_IsLeftOutAgain_AlsoAfterARestart()
    {
        var shop = new Shop(Quick);
        var mannequin = new Mannequin(1, 300, 400, seen: 1);
        shop.Pass(11 * Minute, mannequin);
        int id = shop.Learnt.ShouldHaveSingleItem().Id;
        shop.Still.LeaveOutAgain(id).ShouldBeFalse();
        shop.Still.BringBack(id, Shop.At(shop.Now)).ShouldBeTrue();
        shop.Pass(Minute, mannequin).People.ShouldHaveSingleItem();

        shop.Still.LeaveOutAgain(id).ShouldBeTrue();
        shop.Still.LeaveOutAgain(id).ShouldBeFalse();
        shop.Still.Things.ShouldHaveSingleItem().Id.ShouldBe(id);
        shop.Kept!.PersonPlaces.ShouldBeEmpty();
        shop.Pass(Minute, mannequin).People.ShouldBeEmpty();
        shop.NeverPeople.Count.ShouldBe(2);
        shop.Still.Know().Things.ShouldHaveSingleItem().SeenFor.ShouldBeGreaterThan(TimeSpan.FromMinutes(10));

        shop.Still.BringBack(id, Shop.At(shop.Now)).ShouldBeTrue();
        var after = new Shop(Quick, shop.Still.Know());
        after.Still.LeaveOutAgain(id).ShouldBeTrue();
        after.Pass(Minute, () => after.Tracks.ShouldBeEmpty(), new Mannequin(2, 300, 400, seen: 1));
    }

    [Fact]
    public void Restart_LeavesOutFromTheFirstFrame_AtAnyResolution()
    {
        var before = new Shop(Quick);
        before.Pass(11 * Minute, new Mannequin(1, 300, 400));
        var after = new Shop(Quick, before.Still.Know());
        var mannequin = new Mannequin(2, 300, 400, seen: 1);

        after.Pass(Minute, () => after.Tracks.ShouldBeEmpty(), mannequin);
        for (int frame = 0; frame < 300; frame++)
        {
            BoxPixels box = mannequin.At(after.Now)!.Value.Box;
            after.See(new PictureSize(1536, 1152), new Detection(new(2 * box.Left, 2 * box.Top, 2 * box.Right, 2 * box.Bottom), 0.9f));
            after.Tracks.ShouldBeEmpty();
        }

        after.Still.Know().Things.ShouldHaveSingleItem().Id.ShouldBe(before.Learnt[0].Id);
    }

    [Fact]
    public void CameraThatIsKnocked_TakesItsThingsAlong()
    {
        var shop = new Shop(Quick);
        Mannequin[] row = [new(1, 200, 400), new(2, 400, 380), new(3, 600, 420)];
        shop.Pass(12 * Minute, row).Learnt.Count.ShouldBe(3);

        foreach (Mannequin mannequin in row)
        {
            mannequin.X += 70;
        }

        shop.Pass(Minute, row).Shifts.ShouldBe(1);

        shop.Learnt.Count.ShouldBe(3);
        shop.Kept!.Things.Length.ShouldBe(3);
        shop.Pass(Minute, row);
        shop.Pass(Minute, () => shop.People.ShouldBeEmpty(), row);
    }

    [Fact]
    public void ThingsThatAreCarriedAway_AreNoKnock()
    {
        var shop = new Shop(Quick);
        shop.Pass(12 * Minute, new Mannequin(1, 200, 400), new Mannequin(2, 400, 380));

        shop.Pass(5 * Minute, new Mannequin(3, 270, 400), new Mannequin(4, 600, 380));

        shop.Shifts.ShouldBe(0);
    }

    private static CountedLine NewLine() => new("beyond", new PointNormalized(0.55, 1), new PointNormalized(0.55, 0), 0, 0);

    // In front of it, so that it is hidden while they pass.
    private static void WalkPast(Shop shop, Mannequin mannequin, int seed)
    {
        for (int i = 0; i < 10; i++)
        {
            double now = shop.Now.TotalSeconds;
            (double from, double to) = i % 2 == 0 ? (40, 720) : (720, 40);
            var walker = new Walker(seed + i, 128, (now, from, 408), (now + 9, to, 408));
            shop.Pass(
                TimeSpan.FromSeconds(12),
                () => mannequin.IsHidden = walker.At(shop.Now) is { } seen && Math.Abs(seen.Box.Left + 25 - mannequin.X) < 25,
                mannequin,
                walker);
        }
    }
}
