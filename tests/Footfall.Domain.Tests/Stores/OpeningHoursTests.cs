using System.Collections.Immutable;
using Footfall.Domain.Stores;

namespace Footfall.Domain.Tests.Stores;

public sealed class OpeningHoursTests
{
    private static readonly OpeningHours Bar = new(
        ImmutableDictionary<DayOfWeek, ImmutableArray<OpeningSpan>>.Empty
            .Add(DayOfWeek.Friday, [new OpeningSpan(9 * 60, 13 * 60), new OpeningSpan(18 * 60, 26 * 60)])
            .Add(DayOfWeek.Saturday, [new OpeningSpan(10 * 60, 24 * 60)]),
        ImmutableSortedDictionary<DateOnly, ImmutableArray<OpeningSpan>>.Empty
            .Add(new DateOnly(2026, 12, 25), []) // a Friday
            .Add(new DateOnly(2026, 12, 27), [new OpeningSpan(12 * 60, 14 * 60)])); // a Sunday

    [Theory]
    [InlineData("2026-06-12T08:59:59", false)]
    [InlineData("2026-06-12T09:00:00", true)]
    [InlineData("2026-06-12T13:00:00", false)]
    [InlineData("2026-06-12T23:59:59", true)]
    [InlineData("2026-06-13T01:59:59", true)] // Friday's night
    [InlineData("2026-06-13T02:00:00", false)]
    [InlineData("2026-06-13T23:59:59", true)]
    [InlineData("2026-06-14T00:00:00", false)] // Saturday ends at midnight, Sunday is closed
    [InlineData("2026-12-25T19:00:00", false)]
    [InlineData("2026-12-26T01:00:00", false)] // the night of a closed Friday
    [InlineData("2026-12-27T12:00:00", true)]
    [InlineData("2026-12-27T14:00:00", false)]
    public void Bar_IsOpenAsItsDoorSays(string local, bool open) =>
        Bar.IsOpen(DateTime.Parse(local, null)).ShouldBe(open);

    [Fact]
    public void Always_IsAlways()
    {
        for (var time = new DateTime(2026, 10, 24); time < new DateTime(2026, 10, 27); time += TimeSpan.FromMinutes(7))
        {
            OpeningHours.Always.IsOpen(time).ShouldBeTrue();
        }
    }

    [Fact]
    public void Hours_OfTheSameTimes_AreEqual()
    {
        Bar.ShouldBe(new OpeningHours(Bar.Week.ToImmutableDictionary(), Bar.Dates.ToImmutableSortedDictionary()));
        Bar.ShouldNotBe(OpeningHours.Always);
        Bar.ShouldNotBe(new OpeningHours(
            Bar.Week.ToImmutableDictionary(), Bar.Dates.ToImmutableSortedDictionary().Remove(new DateOnly(2026, 12, 27))));
    }

    [Fact]
    public void Span_ReadsAsItIsWritten()
    {
        new OpeningSpan(18 * 60, 26 * 60).ToString().ShouldBe("18:00-02:00");
        OpeningSpan.WholeDay.ToString().ShouldBe("00:00-24:00");
    }
}
