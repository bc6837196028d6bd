using System.Collections.Immutable;
using Footfall.Analytics.RollUp;
using Footfall.Analytics.RollUp.Stores;
using Footfall.Domain.Measures;
using Footfall.Domain.Stores;

namespace Footfall.Analytics.Tests.RollUp.Stores;

public sealed class StoreRollerTests
{
    private static readonly BucketCalendar Berlin = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));

    // Monday 2026-06-15, open 09:00 to 20:00 there.
    private static readonly OpeningHours NineToEight = new(
        ImmutableDictionary<DayOfWeek, ImmutableArray<OpeningSpan>>.Empty.Add(DayOfWeek.Monday, [new OpeningSpan(9 * 60, 20 * 60)]),
        ImmutableSortedDictionary<DateOnly, ImmutableArray<OpeningSpan>>.Empty);

    private static readonly Bucket Day = Berlin.At(BucketSize.Day, At("2026-06-15T10:00Z"));

    [Fact]
    public void Footfall_IsTheEntriesInsideOpeningHours()
    {
        StoreBucket day = Sum(
            Minute.Of(At("2026-06-15T06:59Z"), came: 2), // 08:59 there: staff
            Minute.Of(At("2026-06-15T07:00Z"), came: 5, went: 1),
            Minute.Of(At("2026-06-15T17:59Z"), came: 3),
            Minute.Of(At("2026-06-15T18:00Z"), came: 1, went: 9),
            Minute.Of(At("2026-06-15T22:00Z"), came: 100)); // the next day
        (day.Entries, day.Exits, day.Footfall).ShouldBe((11, 10, 8));
    }

    [Fact]
    public void CaptureRate_IsThatOfTheCounts_AndUnknownWithoutAPassingLine()
    {
        Sum(Minute.Of(At("2026-06-15T07:00Z"), came: 5, passed: 15)).CaptureRate.ShouldBe(0.25);
        Sum(Minute.Of(At("2026-06-15T07:00Z"), came: 5)).CaptureRate.ShouldBeNull();
    }

    [Fact]
    public void Coverage_IsThatOfTheEntranceThatWasSeenLeast()
    {
        Bucket hour = Berlin.At(BucketSize.Hour, At("2026-06-15T10:00Z"));
        CameraInterval[] whole = [.. Enumerable.Range(0, 60).Select(i => Minute.Of(hour.Start.AddMinutes(i), came: 1))];
        StoreBucket sum = StoreRoller.Sum(
            hour,
            new Dictionary<string, IReadOnlyList<CameraInterval>> { ["front"] = whole, ["back"] = whole[..15] },
            ["front", "back"], OpeningHours.Always, Berlin, StoreLines.All);
        (sum.Entries, sum.EntranceCoverageShare).ShouldBe((75, 0.25));
    }

    [Fact]
    public void Coverage_OfEntrances_IsNoMatterOfTheOtherCameras_ButOfEntrancesThatAreAbsent()
    {
        Bucket hour = Berlin.At(BucketSize.Hour, At("2026-06-15T10:00Z"));
        var minutes = new Dictionary<string, IReadOnlyList<CameraInterval>>
        {
            ["front"] = [.. Enumerable.Range(0, 60).Select(i => Minute.Of(hour.Start.AddMinutes(i), came: 1))],
            ["aisle"] = [Minute.Of(hour.Start) with { Lines = [] }],
            ["till"] = [],
        };
        double Share(params string[] entrances) =>
            StoreRoller.Sum(hour, minutes, entrances, OpeningHours.Always, Berlin, StoreLines.All).EntranceCoverageShare;

        Share().ShouldBe(1);
        Share("front").ShouldBe(1);
        Share("front", "till").ShouldBe(0);
        Share("front", "gone").ShouldBe(0);
    }

    [Fact]
    public void Store_WithoutPictures_HasNoCounts_NotZero()
    {
        StoreBucket dark = Sum(Minute.Of(At("2026-06-15T07:00Z"), coverage: 0));
        (dark.Entries, dark.Exits, dark.Footfall, dark.PassersBy, dark.EntranceCoverageShare).ShouldBe((null, null, null, null, 0));
        (Sum().Entries, Sum(Minute.Of(At("2026-06-15T07:00Z"))).Entries).ShouldBe((null, 0));
    }

    [Fact]
    public void PartOfTheStore_CountsItsOwnLines()
    {
        var minutes = new Dictionary<string, IReadOnlyList<CameraInterval>>
        {
            ["front"] = [Minute.Of(At("2026-06-15T07:00Z"), came: 5, camera: "front")],
            ["back"] = [Minute.Of(At("2026-06-15T07:00Z"), came: 7, camera: "back")],
        };
        var back = new StoreLines(new HashSet<LineKey> { new("back", "door") });
        StoreRoller.Sum(Day, minutes, ["front", "back"], OpeningHours.Always, Berlin, back).Entries.ShouldBe(7);
        StoreRoller.Sum(Day, minutes, [], OpeningHours.Always, Berlin, StoreLines.All).Entries.ShouldBe(12);
    }

    private static StoreBucket Sum(params CameraInterval[] minutes) => StoreRoller.Sum(
        Day, new Dictionary<string, IReadOnlyList<CameraInterval>> { ["cam"] = minutes }, ["cam"], NineToEight, Berlin, StoreLines.All);

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, null);
}
