using CsCheck;
using Footfall.Analytics.RollUp.Occupancy;
using Footfall.Analytics.RollUp.Stores;

namespace Footfall.Analytics.Tests.RollUp.Occupancy;

public sealed class DerivedOccupancyTests
{
    private static readonly DateTimeOffset Reset = DateTimeOffset.Parse("2026-06-15T02:00Z", null);
    private static readonly OccupancyRules Rules = new();
    private static readonly Gen<(int In, int Out)[]> Visitors = Gen.Select(Gen.Int[0, 9], Gen.Int[0, 9]).Array[0, 200];

    [Fact]
    public void People_ComeAndGo_AndTheRestIsInside()
    {
        OccupancyPeriod now = Follow([Camera("door", (5, 1), (2, 3), (0, 0))], minutes: 3);
        (now.Inside, now.Floored, now.Entries, now.Exits, now.Drift).ShouldBe((3, 0, 7, 4, 3));
    }

    [Fact]
    public void Floor_LosesNothingSilently()
    {
        OccupancyPeriod now = Follow([Camera("door", (1, 4), (5, 0))], minutes: 2);
        (now.Inside, now.Floored, now.Drift).ShouldBe((5, 3, 2));
    }

    [Fact]
    public void OneDoorIn_OtherDoorOut_IsNobodyBelowZero()
    {
        OccupancyPeriod now = Follow([Camera("front", (5, 0), (0, 0)), Camera("back", (0, 5), (0, 0))], minutes: 2);
        (now.Inside, now.Floored).ShouldBe((0, 0));
    }

    [Fact]
    public void OpenCounts_ComeOnTop()
    {
        EntranceCamera door = Camera("door", (5, 1)) with { OpenIn = 2, OpenOut = 1 };
        Follow([door], minutes: 1).Inside.ShouldBe(5);
    }

    [Fact]
    public void Reset_StartsAnew_AndOlderMinutesAreLeftOut()
    {
        EntranceCamera door = Camera("door", (5, 1), (3, 0));
        OccupancyPeriod now = DerivedOccupancy.Follow([door], Reset.AddMinutes(1), Reset.AddMinutes(2), Reset.AddMinutes(2), Rules);
        now.Inside.ShouldBe(3);
    }

    [Theory]
    [InlineData(5, false)]
    [InlineData(6, true)]
    public void Entrance_UnwatchedForLongerThanTheLimit_MakesItUnknown(int minutesDark, bool unknown)
    {
        EntranceCamera door = Camera("door", [(4, 0), .. Enumerable.Repeat((-1, 0), minutesDark), (1, 0), (1, 0)]);
        OccupancyPeriod now = Follow([Camera("other", Enumerable.Repeat((0, 0), 20)), door], minutes: minutesDark + 3);
        now.Blind.ShouldBe(unknown ? new BlindEntrance("door", Reset.AddMinutes(1)) : null);
        now.Inside.ShouldBe(unknown ? null : 6, "what is unknown stays so until the next reset");
        now.Drift.ShouldBe(unknown ? null : 6);
    }

    [Fact]
    public void AbsentMinutes_AreDark_OnceTheyMustHaveClosed()
    {
        EntranceCamera door = Camera("door", (1, 0));
        DerivedOccupancy.Follow([door], Reset, Reset.AddMinutes(8), Reset.AddMinutes(6), Rules).Inside.ShouldBe(1);
        DerivedOccupancy.Follow([door], Reset, Reset.AddMinutes(9), Reset.AddMinutes(7), Rules)
            .Blind.ShouldBe(new BlindEntrance("door", Reset.AddMinutes(1)));
    }

    [Fact]
    public void CameraThatNeverDelivered_IsNamed()
    {
        OccupancyPeriod now = Follow([Camera("front", Enumerable.Repeat((1, 0), 10)), Camera("back")], minutes: 10);
        now.Blind.ShouldBe(new BlindEntrance("back", Reset));
    }

    [Fact]
    public void DarkStretch_BeginsWithinAMinute_AndIsMeasuredFromThere()
    {
        EntranceMinute[] minutes =
        [
            new(Reset, Minute.Length, 0, 0, 60),
            new(Reset.AddMinutes(1), Minute.Length, 0, 0, 40),
            .. Enumerable.Range(2, 5).Select(i => new EntranceMinute(Reset.AddMinutes(i), Minute.Length, 0, 0, 0)),
        ];
        Follow([new EntranceCamera("door", minutes)], minutes: 7).Blind!.Since.ShouldBe(Reset.AddSeconds(100));
    }

    [Fact]
    public void Minute_WhosePlanHadNoEntrance_WatchedNone()
    {
        var minute = Minute.Of(Reset) with { Lines = [] };
        EntranceMinute.Of(minute, StoreLines.All).CoverageSeconds.ShouldBe(0);
        EntranceMinute.Of(Minute.Of(Reset, came: 2, went: 1), StoreLines.All)
            .ShouldBe(new EntranceMinute(Reset, Minute.Length, 2, 1, 60));
    }

    [Fact]
    public void InsideLessFloored_IsAlwaysEntriesLessExits() => Check.Sample(
        Gen.Select(Visitors, Visitors, Gen.Int[0, 20]),
        (front, back, baseline) =>
        {
            int minutes = Math.Max(front.Length, back.Length);
            OccupancyPeriod now = DerivedOccupancy.Follow(
                [Camera("front", front), Camera("back", back)], Reset, Reset.AddMinutes(minutes), Reset, Rules with { Baseline = baseline });
            now.Inside.ShouldNotBeNull().ShouldBeGreaterThanOrEqualTo(0);
            (now.Inside - baseline - now.Floored).ShouldBe(now.Drift);
            now.Drift.ShouldBe(front.Concat(back).Sum(minute => minute.In - minute.Out));
        });

    private static OccupancyPeriod Follow(IReadOnlyList<EntranceCamera> cameras, int minutes) => DerivedOccupancy.Follow(
        cameras, Reset, Reset.AddMinutes(minutes), Reset.AddMinutes(minutes), Rules);

    private static EntranceCamera Camera(string id, params IEnumerable<(int In, int Out)> minutes) => new(
        id,
        [.. minutes.Select((minute, i) => new EntranceMinute(
            Reset.AddMinutes(i), Minute.Length, Math.Max(0, minute.In), minute.Out, minute.In < 0 ? 0 : 60))]);
}
