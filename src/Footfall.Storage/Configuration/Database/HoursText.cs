using System.Globalization;
using System.Text.Json;
using Footfall.Domain.Stores;
using Footfall.Storage.Configuration.Database.Rows;

namespace Footfall.Storage.Configuration.Database;

/// <summary>A store's times in the words of the file, and in columns.</summary>
internal static class HoursText
{
    /// <summary>As a person would write them; the file's rules then apply.</summary>
    public static HoursConfig Config(StoreHours hours) => new(
        [.. HoursValidator.Weekdays.Select(day => Spans(
            StoreKeys.OpeningHours, day, hours.Opening.Week.GetValueOrDefault(HoursValidator.Weekday(day), [])))],
        [.. hours.Opening.Dates.Select(date => Spans(
            StoreKeys.SpecialDates, date.Key.ToString(HoursValidator.DateFormat, CultureInfo.InvariantCulture), date.Value) with
        {
            Name = hours.Opening.DateNames.GetValueOrDefault(date.Key),
        })],
        hours.ResetAt.ToString(HoursValidator.TimeFormat, CultureInfo.InvariantCulture));

    public static void Write(StoreHours hours, StoreRow row)
    {
        HoursConfig config = Config(hours);
        row.OpeningHours = Json(config.Week!);
        row.SpecialDates = Json(config.Dates!);
        row.ResetAt = config.ResetAt;
    }

    public static StoreHours Read(StoreRow row) => HoursValidator.Validate(
        new HoursConfig(Spans(row.OpeningHours), Spans(row.SpecialDates), row.ResetAt), new ConfigErrors())!;

    // Spans stand alone as ever; only a date with a name needs an object.
    private static string Json(IReadOnlyList<SpansConfig> days) => JsonSerializer.Serialize(days.ToDictionary(
        day => day.Key, day => day.Name is null ? (object)day.Spans : new NamedSpans(day.Name, day.Spans)));

    private static List<SpansConfig>? Spans(string? json) => json is null
        ? null
        : [.. JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json)!.Select(day => Read(day.Key, day.Value))];

    private static SpansConfig Read(string day, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            return new SpansConfig(day, day, value.Deserialize<string?[]>()!);
        }

        NamedSpans named = value.Deserialize<NamedSpans>()!;
        return new SpansConfig(day, day, named.Spans) { Name = named.Name };
    }

    private static SpansConfig Spans(string section, string day, IEnumerable<OpeningSpan> spans) =>
        new(day, $"{StoreKeys.Store}.{section}.{day}", [.. spans.Select(span => span.ToString())]);

    private sealed record NamedSpans(string Name, IReadOnlyList<string?> Spans);
}
