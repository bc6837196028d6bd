using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Footfall.Domain.Geometry;
using Footfall.Domain.Plans;
using Footfall.Domain.Stillness;
using Footfall.Storage.Configuration;

namespace Footfall.Storage.Stillness;

/// <summary>Writes and strictly reads the file of still things.</summary>
internal static class StillThingsJson
{
    private const int MostCameras = 10_000;

    private static readonly string[] SinceLater = ["seen_at", "seen_s", "score"];

    private const string Remedy = "Mend it, or delete the file: what never moves is then learnt again.";

    // Far enough for boxes that reach beyond the picture.
    private const double MostReach = 10;

    public static ImmutableSortedDictionary<string, StillKnowledge> NoCameras { get; } =
        ImmutableSortedDictionary.Create<string, StillKnowledge>(StringComparer.Ordinal);

    public static StoreConfigException Damaged(string path, string place, string problem) =>
        new(path, [new PlanError(place, $"{problem} {Remedy}")]);

    public static ReadOnlySpan<byte> Write(IEnumerable<KeyValuePair<string, StillKnowledge>> cameras)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteStartArray("cameras");
            foreach ((string id, StillKnowledge knowledge) in cameras)
            {
                Write(json, id, knowledge);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan;
    }

    /// <exception cref="StoreConfigException">Anything is missing, unknown or out of its range.</exception>
    public static ImmutableSortedDictionary<string, StillKnowledge> Parse(byte[] utf8Json, string path)
    {
        var errors = new ConfigErrors();
        var cameras = NoCameras.ToBuilder();
        try
        {
            using var document = JsonDocument.Parse(utf8Json);
            foreach (ConfigValue camera in List(Members(new ConfigValue(document.RootElement, "", errors), "cameras"), "cameras", MostCameras))
            {
                var members = Members(camera, "id", "last_id", "things", "person_places");
                cameras[members["id"].AsText() ?? throw new FormatException("a camera's id is no text")] = new StillKnowledge(
                    Whole(members["last_id"]),
                    [.. List(members, "things", StillKnowledge.MostThings).Select(ReadThing)],
                    [.. List(members, "person_places", StillKnowledge.MostPersonPlaces).Select(ReadPlace)]);
            }
        }
        catch (Exception failure) when (failure is JsonException or FormatException or KeyNotFoundException)
        {
            throw Damaged(path, "", $"The file is damaged: {failure.Message.TrimEnd('.')}.");
        }

        return errors.IsEmpty ? cameras.ToImmutable() : throw Damaged(path, errors.All[0].Path, errors.All[0].Message);
    }

    private static void Write(Utf8JsonWriter json, string id, StillKnowledge knowledge)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteNumber("last_id", knowledge.LastId);
        json.WriteStartArray("things");
        foreach (StillThing thing in knowledge.Things)
        {
            Write(json, thing);
        }

        json.WriteEndArray();
        json.WriteStartArray("person_places");
        foreach (PersonPlace place in knowledge.PersonPlaces)
        {
            json.WriteStartObject();
            Write(json, place.Region);
            json.WriteString("until", place.Until);
            if (place.Thing is { } thing)
            {
                json.WritePropertyName("thing");
                Write(json, thing);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, StillThing thing)
    {
        json.WriteStartObject();
        json.WriteNumber("id", thing.Id);
        Write(json, thing.Region);
        json.WriteNumber("spread", thing.Spread);
        json.WriteString("since", thing.Since);
        json.WriteString("learnt_at", thing.LearntAt);
        json.WriteNumber("absent_s", thing.AbsentFor.TotalSeconds);
        if (thing.SeenAt is { } seenAt)
        {
            json.WriteString("seen_at", seenAt);
        }

        json.WriteNumber("seen_s", thing.SeenFor.TotalSeconds);
        json.WriteNumber("score", thing.Score);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, RegionNormalized region)
    {
        json.WriteStartArray("region");
        json.WriteNumberValue(region.X);
        json.WriteNumberValue(region.Y);
        json.WriteNumberValue(region.Width);
        json.WriteNumberValue(region.Height);
        json.WriteEndArray();
    }

    private static StillThing ReadThing(ConfigValue thing)
    {
        var members = Members(thing, SinceLater, "id", "region", "spread", "since", "learnt_at", "absent_s");
        return new StillThing(
            Whole(members["id"]),
            Region(members["region"]),
            Number(members["spread"], 0, 1),
            Time(members["since"]),
            Time(members["learnt_at"]),
            Span(members["absent_s"]))
        {
            SeenAt = members.TryGetValue("seen_at", out ConfigValue seenAt) ? Time(seenAt) : null,
            SeenFor = members.TryGetValue("seen_s", out ConfigValue seconds) ? Span(seconds) : TimeSpan.Zero,
            Score = members.TryGetValue("score", out ConfigValue score) ? Number(score, 0, 1) : 0,
        };
    }

    private static PersonPlace ReadPlace(ConfigValue place)
    {
        var members = Members(place, ["thing"], "region", "until");
        return new PersonPlace(Region(members["region"]), Time(members["until"]))
        {
            Thing = members.TryGetValue("thing", out ConfigValue thing) ? ReadThing(thing) : null,
        };
    }

    private static IReadOnlyDictionary<string, ConfigValue> Members(ConfigValue value, params string[] keys) =>
        Members(value, [], keys);

    /// <param name="value">An object.</param>
    /// <param name="sinceLater">Members that files of older versions lack.</param>
    /// <param name="keys">Members that every file has.</param>
    private static IReadOnlyDictionary<string, ConfigValue> Members(ConfigValue value, string[] sinceLater, params string[] keys)
    {
        IReadOnlyDictionary<string, ConfigValue> members = value.AsObject([.. keys, .. sinceLater]);
        string? missing = keys.FirstOrDefault(key => !members.ContainsKey(key));
        return missing is null ? members : throw new FormatException($"'{missing}' is missing somewhere");
    }

    private static IReadOnlyList<ConfigValue> List(
        IReadOnlyDictionary<string, ConfigValue> members, string key, int most) => members[key].AsList(most);

    private static RegionNormalized Region(ConfigValue value)
    {
        double[] numbers = [.. value.AsList(4).Select(number => Number(number, -MostReach, MostReach))];
        return numbers.Length == 4 && numbers[2] > 0 && numbers[3] > 0
            ? new RegionNormalized(numbers[0], numbers[1], numbers[2], numbers[3])
            : throw new FormatException("a region needs x, y, width and height, the last two above 0");
    }

    // To the nearest tick, so that what is read is what was written.
    private static TimeSpan Span(ConfigValue seconds) =>
        TimeSpan.FromTicks((long)Math.Round(Number(seconds, 0, 1e9) * TimeSpan.TicksPerSecond));

    private static int Whole(ConfigValue value)
    {
        double number = Number(value, 0, int.MaxValue);
        return number == Math.Floor(number)
            ? (int)number
            : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"{number} is not whole"));
    }

    private static double Number(ConfigValue value, double least, double most)
    {
        double number = value.AsNumber() ?? throw new FormatException("a number is no number");
        return number >= least && number <= most
            ? number
            : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"{number} is not between {least} and {most}"));
    }

    private static DateTimeOffset Time(ConfigValue value) => value.Json.ValueKind == JsonValueKind.String && value.Json.TryGetDateTimeOffset(out DateTimeOffset time)
        ? time
        : throw new FormatException($"{value.Json} is no time such as 2026-03-02T09:00:00Z");
}
