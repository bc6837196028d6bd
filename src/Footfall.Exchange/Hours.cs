using System.Collections.Immutable;
using Footfall.Domain.Stores;
using Footfall.V1;
using Google.Type;
using Opening = Footfall.Domain.Stores.OpeningHours;

namespace Footfall.Exchange;

/// <summary>Opening hours as messages, and back.</summary>
internal static class Hours
{
    private const int MostPeriods = 28;
    private const int MostExceptions = 1000;
    private const int MostPeriodsOfDate = 4;
    private const int LongestName = 64;

    // As people in most of the world list them.
    private static readonly System.DayOfWeek[] Week =
    [
        System.DayOfWeek.Monday, System.DayOfWeek.Tuesday, System.DayOfWeek.Wednesday, System.DayOfWeek.Thursday,
        System.DayOfWeek.Friday, System.DayOfWeek.Saturday, System.DayOfWeek.Sunday,
    ];

    /// <returns>Null for always.</returns>
    public static V1.OpeningHours? Of(Opening opening)
    {
        if (opening.Equals(Opening.Always))
        {
            return null;
        }

        var hours = new V1.OpeningHours();
        foreach (System.DayOfWeek day in Week)
        {
            hours.Weekly.AddRange(opening.Week.GetValueOrDefault(day, []).Select(span => new OpeningPeriod
            {
                Day = Day(day),
                OpenTime = Times.Of(span.OpensMinute),
                CloseTime = Close(span),
            }));
        }

        hours.Exceptions.AddRange(opening.Dates.Select(date => new OpeningException
        {
            DisplayName = opening.DateNames.GetValueOrDefault(date.Key, ""),
            Date = new Date { Year = date.Key.Year, Month = date.Key.Month, Day = date.Key.Day },
            Periods = { date.Value.Select(span => new OpeningTimes { OpenTime = Times.Of(span.OpensMinute), CloseTime = Close(span) }) },
        }));
        return hours;
    }

    public static StoreHours Read(Store store, string place, FieldErrors errors)
    {
        TimeOnly reset = StoreHours.DefaultResetAt;
        if (store.ResetTime is { } time
            && Times.Read(time, mayEndDay: false, FieldPath.Join(place, "reset_time"), errors) is { } minute)
        {
            reset = new TimeOnly(minute / 60, minute % 60);
        }

        return new StoreHours(
            store.OpeningHours is { } hours ? Read(hours, FieldPath.Join(place, "opening_hours"), errors) : Opening.Always, reset);
    }

    private static Opening Read(V1.OpeningHours hours, string place, FieldErrors errors)
    {
        if (hours.Weekly.Count == 0 && hours.Exceptions.All(date => date.Periods.Count == 0))
        {
            errors.Add(place, "The opening hours name no time, so that the store would never open; leave them out for a store that is always open.");
        }

        CheckCount(hours.Weekly.Count, MostPeriods, $"{place}.weekly", errors);
        CheckCount(hours.Exceptions.Count, MostExceptions, $"{place}.exceptions", errors);
        return new Opening(Weekly(hours, $"{place}.weekly", errors), Exceptions(hours, $"{place}.exceptions", errors))
        {
            DateNames = DateNames(hours, $"{place}.exceptions", errors),
        };
    }

    private static ImmutableDictionary<System.DayOfWeek, ImmutableArray<OpeningSpan>> Weekly(
        V1.OpeningHours hours, string list, FieldErrors errors)
    {
        var spans = new List<(System.DayOfWeek Day, OpeningSpan Span, string Path)>();
        for (int i = 0; i < hours.Weekly.Count; i++)
        {
            OpeningPeriod period = hours.Weekly[i];
            string path = $"{list}[{i}]";
            if (period.Day is < Google.Type.DayOfWeek.Monday or > Google.Type.DayOfWeek.Sunday)
            {
                errors.Add($"{path}.day", "Missing or not known; write MONDAY to SUNDAY.");
            }
            else if (Span(period.OpenTime, period.CloseTime, path, errors) is { } span)
            {
                spans.Add((Day(period.Day), span, path));
            }
        }

        return spans.GroupBy(one => one.Day).ToImmutableDictionary(
            day => day.Key, day => InOrder(day.Select(one => (one.Span, one.Path)), errors));
    }

    private static ImmutableSortedDictionary<DateOnly, ImmutableArray<OpeningSpan>> Exceptions(
        V1.OpeningHours hours, string list, FieldErrors errors)
    {
        var dates = ImmutableSortedDictionary.CreateBuilder<DateOnly, ImmutableArray<OpeningSpan>>();
        for (int i = 0; i < hours.Exceptions.Count; i++)
        {
            OpeningException exception = hours.Exceptions[i];
            string path = $"{list}[{i}]";
            CheckCount(exception.Periods.Count, MostPeriodsOfDate, $"{path}.periods", errors);
            var spans = new List<(OpeningSpan Span, string Path)>();
            for (int j = 0; j < exception.Periods.Count; j++)
            {
                OpeningTimes times = exception.Periods[j];
                if (Span(times.OpenTime, times.CloseTime, $"{path}.periods[{j}]", errors) is { } span)
                {
                    spans.Add((span, $"{path}.periods[{j}]"));
                }
            }

            ImmutableArray<OpeningSpan> day = InOrder(spans, errors);
            if (Date(exception.Date) is not { } date)
            {
                errors.Add($"{path}.date", "Missing or no date; give year, month and day.");
            }
            else if (!dates.TryAdd(date, day))
            {
                errors.Add($"{path}.date", $"{date:yyyy-MM-dd} is there twice; give each date once.");
            }
        }

        return dates.ToImmutable();
    }

    private static ImmutableSortedDictionary<DateOnly, string> DateNames(V1.OpeningHours hours, string list, FieldErrors errors)
    {
        var names = ImmutableSortedDictionary.CreateBuilder<DateOnly, string>();
        for (int i = 0; i < hours.Exceptions.Count; i++)
        {
            string name = hours.Exceptions[i].DisplayName;
            if (name.Length > LongestName || name != name.Trim() || name.Any(char.IsControl))
            {
                errors.Add(
                    $"{list}[{i}].display_name",
                    $"This is longer than {LongestName} characters, or has spaces at an end or control characters; write another one, or none.");
            }
            else if (name.Length > 0 && Date(hours.Exceptions[i].Date) is { } date)
            {
                names[date] = name;
            }
        }

        return names.ToImmutable();
    }

    private static OpeningSpan? Span(TimeOfDay? open, TimeOfDay? close, string path, FieldErrors errors)
    {
        int? opens = Times.Read(open, mayEndDay: false, $"{path}.open_time", errors);
        int? closes = Times.Read(close, mayEndDay: true, $"{path}.close_time", errors);
        if (opens is not { } from || closes is not { } to)
        {
            return null;
        }

        if (from == to)
        {
            errors.Add($"{path}.close_time", "It closes when it opens; write 00:00 to 24:00 for a whole day.");
            return null;
        }

        return new OpeningSpan(from, to > from ? to : to + Times.MinutesPerDay);
    }

    private static ImmutableArray<OpeningSpan> InOrder(IEnumerable<(OpeningSpan Span, string Path)> spans, FieldErrors errors)
    {
        var ordered = spans.OrderBy(one => one.Span.OpensMinute).ToList();
        for (int i = 1; i < ordered.Count; i++)
        {
            if (ordered[i].Span.OpensMinute <= ordered[i - 1].Span.ClosesMinute)
            {
                errors.Add(ordered[i].Path, $"{ordered[i].Span} overlaps or touches {ordered[i - 1].Span} of the same day; write them as one.");
            }
        }

        return [.. ordered.Select(one => one.Span)];
    }

    private static TimeOfDay Close(OpeningSpan span) =>
        Times.Of(span.ClosesMinute > Times.MinutesPerDay ? span.ClosesMinute - Times.MinutesPerDay : span.ClosesMinute);

    // Sunday is 0 there and 7 here.
    private static Google.Type.DayOfWeek Day(System.DayOfWeek day) =>
        day == System.DayOfWeek.Sunday ? Google.Type.DayOfWeek.Sunday : (Google.Type.DayOfWeek)(int)day;

    private static System.DayOfWeek Day(Google.Type.DayOfWeek day) => (System.DayOfWeek)((int)day % 7);

    private static DateOnly? Date(Date? date) =>
        date is { Year: >= 1 and <= 9999, Month: >= 1 and <= 12, Day: >= 1 } && date.Day <= System.DateTime.DaysInMonth(date.Year, date.Month)
            ? new DateOnly(date.Year, date.Month, date.Day)
            : null;

    private static void CheckCount(int count, int most, string list, FieldErrors errors)
    {
        if (count > most)
        {
            errors.Add(list, $"This has {count} entries; at most {most} are allowed.");
        }
    }
}
