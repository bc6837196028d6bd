using System.Collections.Immutable;
using System.Globalization;
using Footfall.Domain.Stores;

namespace Footfall.Storage.Configuration;

/// <summary>Rules of a store's times.</summary>
internal static class HoursValidator
{
    public const string DateFormat = "yyyy-MM-dd";
    public const string TimeFormat = "HH:mm";

    private const string SpanExample = "write it as 09:00-20:00, or 18:00-02:00 past midnight";

    /// <summary>The keys of weekdays, as people in most of the world list them.</summary>
    public static IReadOnlyList<string> Weekdays { get; } =
        ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    public static DayOfWeek Weekday(string key) => Enum.Parse<DayOfWeek>(key, ignoreCase: true);

    /// <returns>Null where a time is wrong.</returns>
    public static StoreHours? Validate(HoursConfig config, ConfigErrors errors)
    {
        int before = errors.All.Count;
        var week = (config.Week ?? []).ToImmutableDictionary(day => Weekday(day.Key), day => Spans(day, errors));
        if (config.Week is { Count: 0 })
        {
            errors.AddMissing(
                $"{StoreKeys.Store}.{StoreKeys.OpeningHours}",
                "The opening hours name no day, so that the store would never open; leave them out for a store that is always open.");
        }

        var dates = ImmutableSortedDictionary.CreateBuilder<DateOnly, ImmutableArray<OpeningSpan>>();
        foreach (SpansConfig written in config.Dates ?? [])
        {
            if (DateOnly.TryParseExact(written.Key, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
            {
                dates[date] = Spans(written, errors);
            }
            else
            {
                errors.Add(written.Path, $"'{written.Key}' is no date; write it as 2026-12-25, with [] for closed all day.");
            }
        }

        var names = ImmutableSortedDictionary.CreateBuilder<DateOnly, string>();
        foreach (SpansConfig written in (config.Dates ?? []).Where(date => date.Name is not null))
        {
            NameRules.CheckName(written.Name, $"{written.Path}.{StoreKeys.Name}", "The date", errors);
            if (DateOnly.TryParseExact(written.Key, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
            {
                names[date] = written.Name!;
            }
        }

        TimeOnly resetAt = ResetAt(config.ResetAt, errors);
        return errors.All.Count > before
            ? null
            : new StoreHours(
                new OpeningHours(config.Week is null ? OpeningHours.Always.Week.ToImmutableDictionary() : week, dates.ToImmutable()) { DateNames = names.ToImmutable() },
                resetAt);
    }

    private static TimeOnly ResetAt(string? text, ConfigErrors errors)
    {
        if (text is null)
        {
            return StoreHours.DefaultResetAt;
        }

        if (TimeOnly.TryParseExact(text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out TimeOnly time))
        {
            return time;
        }

        errors.Add(
            $"{StoreKeys.Store}.{StoreKeys.ResetAt}",
            $"{Quoted(text)} is no time of day; write it as 04:00, a time at which nobody is inside.");
        return default;
    }

    private static ImmutableArray<OpeningSpan> Spans(SpansConfig day, ConfigErrors errors)
    {
        var spans = ImmutableArray.CreateBuilder<OpeningSpan>(day.Spans.Count);
        for (int index = 0; index < day.Spans.Count; index++)
        {
            if (day.Spans[index] is not { } text)
            {
                continue;
            }

            string path = $"{day.Path}[{index}]";
            if (Parse(text) is not { } span)
            {
                errors.Add(path, $"{Quoted(text)} is no span of time; {SpanExample}.");
            }
            else if (spans.Count > 0 && span.OpensMinute <= spans[^1].ClosesMinute)
            {
                errors.Add(path, $"'{span}' does not come after '{spans[^1]}'; write a day's spans in order, with a pause between.");
            }
            else
            {
                spans.Add(span);
            }
        }

        return spans.ToImmutable();
    }

    private static OpeningSpan? Parse(string text)
    {
        if (text.Split('-') is not [var from, var to] || Minute(from) is not { } opens || Minute(to) is not { } closes
            || opens == OpeningSpan.MinutesPerDay || opens == closes)
        {
            return null;
        }

        return new OpeningSpan(opens, closes > opens ? closes : closes + OpeningSpan.MinutesPerDay);
    }

    private static int? Minute(string text) =>
        text == "24:00" ? OpeningSpan.MinutesPerDay
        : TimeOnly.TryParseExact(text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out TimeOnly time)
            ? (time.Hour * 60) + time.Minute
            : null;

    private static string Quoted(string text) => text.Length <= 64 && !text.Any(char.IsControl) ? $"'{text}'" : "This";
}
