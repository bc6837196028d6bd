using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Footfall.Service.Live.Events;

/// <summary>Events as lines of text, one JSON value each: a head that says what is known, then the events.</summary>
internal static class EventText
{
    private const int Version = 1;

    public static void WriteHead(IBufferWriter<byte> into, EventArchive archive)
    {
        using (var json = new Utf8JsonWriter(into))
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            json.WriteNumber("first", archive.First);
            json.WriteStartArray("epochs");
            foreach (EventEpoch epoch in archive.Epochs)
            {
                json.WriteStartArray();
                json.WriteStringValue(epoch.Id.ToString("x16", CultureInfo.InvariantCulture));
                json.WriteNumberValue(epoch.First);
                json.WriteNumberValue(epoch.GoodUntil);
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteStartObject("told");
            foreach ((string cameraId, long ordinal) in archive.Ordinals)
            {
                json.WriteNumber(cameraId, ordinal);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        into.Write("\n"u8);
    }

    public static void Write(Utf8JsonWriter json, IBufferWriter<byte> into, in CountEvent one)
    {
        json.Reset(into);
        json.WriteStartArray();
        json.WriteNumberValue((int)one.Kind);
        json.WriteStringValue(one.CameraId);
        json.WriteStringValue(one.ItemId);
        json.WriteNumberValue(one.TrackId);
        json.WriteNumberValue(one.How);
        json.WriteNumberValue(one.At);
        json.WriteNumberValue(one.Since);
        json.WriteNumberValue(one.People ?? -1);
        json.WriteNumberValue(one.PlanVersion);
        json.WriteNumberValue(one.Ordinal);
        json.WriteNumberValue(one.ToldAt);
        json.WriteEndArray();
        json.Flush();
        into.Write("\n"u8);
    }

    /// <summary>Reads a file's lines up to the first that is not whole: the process may have ended within it.</summary>
    /// <returns>Null where the head is not one of this version's.</returns>
    public static EventArchive? Read(IEnumerable<string> lines)
    {
        EventArchive? head = null;
        var events = ImmutableArray.CreateBuilder<CountEvent>();
        foreach (string line in lines)
        {
            try
            {
                using var document = JsonDocument.Parse(line);
                if (head is null)
                {
                    head = ReadHead(document.RootElement);
                }
                else
                {
                    events.Add(ReadEvent(document.RootElement));
                }
            }
            catch (Exception damaged) when (damaged is JsonException or InvalidOperationException or FormatException
                or KeyNotFoundException or IndexOutOfRangeException)
            {
                break;
            }
        }

        return head is null ? null : Join(head, events.ToImmutable());
    }

    private static EventArchive Join(EventArchive head, ImmutableArray<CountEvent> events)
    {
        var ordinals = head.Ordinals.ToBuilder();
        foreach (CountEvent one in events.Where(one => one.Kind != CountEventKind.None))
        {
            ordinals[one.CameraId] = one.Ordinal;
        }

        long last = head.First + events.Length - 1;
        return head with
        {
            Epochs = [.. head.Epochs.Select(one => one with { GoodUntil = Math.Min(one.GoodUntil, last) })],
            Ordinals = ordinals.ToImmutable(),
            Events = events,
        };
    }

    private static EventArchive ReadHead(JsonElement head) => head.GetProperty("version").GetInt32() == Version
        ? new EventArchive(
            head.GetProperty("first").GetInt64(),
            [.. head.GetProperty("epochs").EnumerateArray().Select(one => new EventEpoch(
                ulong.Parse(one[0].GetString()!, NumberStyles.HexNumber, CultureInfo.InvariantCulture),
                one[1].GetInt64(),
                one[2].GetInt64()))],
            head.GetProperty("told").EnumerateObject().ToImmutableDictionary(one => one.Name, one => one.Value.GetInt64(), StringComparer.Ordinal),
            [])
        : throw new FormatException("It is of another version.");

    private static CountEvent ReadEvent(JsonElement one) => new(
        (CountEventKind)one[0].GetInt32(),
        one[1].GetString()!,
        one[2].GetString()!,
        one[3].GetInt32(),
        one[4].GetInt32(),
        one[5].GetInt64(),
        one[6].GetInt64(),
        one[7].GetInt32() is int people and >= 0 ? people : null,
        one[8].GetInt32(),
        one[9].GetInt64(),
        one[10].GetInt64());
}
