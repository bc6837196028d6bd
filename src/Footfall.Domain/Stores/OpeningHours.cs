using System.Collections.Immutable;

namespace Footfall.Domain.Stores;

/// <summary>When a store is open: hours of each weekday, and dates that differ.</summary>
/// <remarks>
/// The clock on the store's wall decides. Where clocks go back, the repeated hour is open twice; where they go forward, the
/// hour that does not exist is missing. Hours past midnight belong to the day that they began on: a date that is closed ends
/// the evening before as usual, and stays open into the next day only by its own hours.
/// </remarks>
public sealed class OpeningHours : IEquatable<OpeningHours>
{
    private readonly ImmutableDictionary<DayOfWeek, ImmutableArray<OpeningSpan>> _week;
    private readonly ImmutableSortedDictionary<DateOnly, ImmutableArray<OpeningSpan>> _dates;

    /// <summary>Hours that were checked already.</summary>
    /// <param name="week">A weekday that is absent is closed.</param>
    /// <param name="dates">Dates with other hours than their weekday; without spans, closed all day.</param>
    public OpeningHours(
        ImmutableDictionary<DayOfWeek, ImmutableArray<OpeningSpan>> week,
        ImmutableSortedDictionary<DateOnly, ImmutableArray<OpeningSpan>> dates)
    {
        _week = week;
        _dates = dates;
    }

    /// <summary>Around the clock, every day.</summary>
    public static OpeningHours Always { get; } = new(
        Enum.GetValues<DayOfWeek>().ToImmutableDictionary(day => day, _ => ImmutableArray.Create(OpeningSpan.WholeDay)),
        ImmutableSortedDictionary<DateOnly, ImmutableArray<OpeningSpan>>.Empty);

    /// <summary>Hours of the weekdays; an absent one is closed.</summary>
    public IReadOnlyDictionary<DayOfWeek, ImmutableArray<OpeningSpan>> Week => _week;

    /// <summary>Dates that differ from their weekday, earliest first.</summary>
    public IReadOnlyDictionary<DateOnly, ImmutableArray<OpeningSpan>> Dates => _dates;

    /// <summary>Why some of those dates differ, for people, such as <c>Christmas Day</c>.</summary>
    public ImmutableSortedDictionary<DateOnly, string> DateNames { get; init; } = ImmutableSortedDictionary<DateOnly, string>.Empty;

    /// <summary>Hours that begin on a date; none where it is closed.</summary>
    public ImmutableArray<OpeningSpan> On(DateOnly date) =>
        _dates.TryGetValue(date, out ImmutableArray<OpeningSpan> special) ? special : Usual(date.DayOfWeek);

    /// <summary>Whether the store is open at a time on the clock on its wall.</summary>
    public bool IsOpen(DateTime local)
    {
        var date = DateOnly.FromDateTime(local);
        int minute = (local.Hour * 60) + local.Minute;
        return Holds(On(date), minute)
            || (date > DateOnly.MinValue && Holds(On(date.AddDays(-1)), minute + OpeningSpan.MinutesPerDay));
    }

    /// <inheritdoc/>
    public bool Equals(OpeningHours? other) =>
        other is not null
        && Enum.GetValues<DayOfWeek>().All(day => Usual(day).SequenceEqual(other.Usual(day)))
        && _dates.Keys.SequenceEqual(other._dates.Keys)
        && _dates.All(date => date.Value.SequenceEqual(other._dates[date.Key]))
        && DateNames.SequenceEqual(other.DateNames);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as OpeningHours);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        HashCode.Combine(_dates.Count, Usual(DayOfWeek.Monday).Length, Usual(DayOfWeek.Monday).FirstOrDefault());

    private ImmutableArray<OpeningSpan> Usual(DayOfWeek day) =>
        _week.TryGetValue(day, out ImmutableArray<OpeningSpan> usual) ? usual : [];

    private static bool Holds(ImmutableArray<OpeningSpan> spans, int minute)
    {
        foreach (OpeningSpan span in spans)
        {
            if (minute >= span.OpensMinute && minute < span.ClosesMinute)
            {
                return true;
            }
        }

        return false;
    }
}
