using Footfall.Service.Counting;
using Footfall.Service.Live;

namespace Footfall.Service.Tests.Live;

public sealed class LiveTextTests
{
    [Theory]
    [InlineData(0, "0 s")]
    [InlineData(59.4, "59 s")]
    [InlineData(59.6, "1 min 00 s")]
    [InlineData(125, "2 min 05 s")]
    [InlineData(3599.9, "1 h 00 min")]
    [InlineData(50_700, "14 h 05 min")]
    public void Duration_ReadsAsPeopleSayIt(double seconds, string expected) =>
        LiveText.Duration(seconds).ShouldBe(expected);

    [Theory]
    [InlineData(12, 300, "12 of 300")]
    [InlineData(1200, null, "1,200")]
    [InlineData(null, 300, "unknown")]
    public void PeopleInside_StandBesideTheCapacity(int? inside, int? capacity, string text) =>
        LiveText.Inside(inside, capacity).ShouldBe(text);

    [Fact]
    public void UnknownCount_IsNoData_NotZero()
    {
        LiveText.Count(null).ShouldBe("no data");
        LiveText.Count(0).ShouldBe("0");
        LiveText.Count(12_345).ShouldBe("12,345");
    }

    [Fact]
    public void WhatIsUnknown_IsMarked_AndNothingElseIs()
    {
        LiveText.Mark(LiveText.Count(null)).ToString().ShouldBe("data-unknown");
        LiveText.Mark(LiveText.Inside(null, 300)).ToString().ShouldBe("data-unknown");
        LiveText.Mark(LiveText.Count(0)).ToString().ShouldBe("");
    }

    [Fact]
    public void Zone_WithoutPictures_SaysNoData_AndOfNobodyThatHeIsMissing() =>
        LiveText.Awaited(new ZoneDay("aisle", null, 0, null) { Awaited = 2 }).ShouldBe("");

    [Theory]
    [InlineData(true, 3600, "1 h 00 min of 9 h 00 min")]
    [InlineData(true, 0, "under 1 min")]
    [InlineData(false, 0, "no data")]
    public void Coverage_TellsItsFirstMinuteFromNoData(bool hasData, double seconds, string expected) =>
        LiveText.Coverage(new CameraStatus("entrance", "live", "Live", true, null, 10, 0, hasData, seconds, 9 * 3600, [], []))
            .ShouldBe(expected);

    [Fact]
    public void Rate_HasOneDecimal()
    {
        LiveText.Rate(9.96).ShouldBe("10.0 fps");
        LiveText.Rate(0).ShouldBe("0.0 fps");
    }
}
