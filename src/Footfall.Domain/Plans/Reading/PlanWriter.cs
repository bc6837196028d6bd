using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Footfall.Domain.Geometry;

namespace Footfall.Domain.Plans.Reading;

/// <summary>Writes a plan as its file: every key that has a value, one line of text for each point.</summary>
internal static class PlanWriter
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        // The file is read by people and never put into a page as it is.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Write(CameraPlan plan)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            WriteEach(json, PlanKeys.Lines, plan.Lines, WriteLine);
            WriteEach(json, PlanKeys.Zones, plan.Zones, WriteZone);
            RegionNormalized region = plan.Region;
            WriteNumbers(json, PlanKeys.Region, region.X, region.Y, region.Width, region.Height);
            WriteEach(json, PlanKeys.Masks, plan.Masks, (writer, mask) => WriteCorners(writer, mask));
            WriteSettings(json, plan.Settings);
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteEach<T>(Utf8JsonWriter json, string key, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(key);
        foreach (T item in items)
        {
            write(json, item);
        }

        json.WriteEndArray();
    }

    private static void WriteLine(Utf8JsonWriter json, LinePlan line)
    {
        json.WriteStartObject();
        json.WriteString(PlanKeys.Id, line.Id);
        json.WriteString(PlanKeys.Role, PlanWords<LineRole>.Of(line.Role));
        WriteNumbers(json, PlanKeys.Start, line.Start.X, line.Start.Y);
        WriteNumbers(json, PlanKeys.End, line.End.X, line.End.Y);
        json.WriteString(PlanKeys.In, PlanWords<CrossingSide>.Of(line.In));
        WriteLook(json, line.DisplayName, line.Color);
        WriteIfKnown(json, PlanKeys.LengthMetres, line.LengthMetres);
        json.WriteEndObject();
    }

    private static void WriteZone(Utf8JsonWriter json, ZonePlan zone)
    {
        json.WriteStartObject();
        json.WriteString(PlanKeys.Id, zone.Id);
        json.WriteString(PlanKeys.Role, PlanWords<ZoneRole>.Of(zone.Role));
        json.WritePropertyName(PlanKeys.Polygon);
        WriteCorners(json, zone.Polygon);
        if (zone.ServiceZoneId is not null)
        {
            json.WriteString(PlanKeys.Service, zone.ServiceZoneId);
        }

        WriteLook(json, zone.DisplayName, zone.Color);
        WriteIfKnown(json, PlanKeys.AreaSquareMetres, zone.AreaSquareMetres);
        WriteIfKnown(json, PlanKeys.Capacity, zone.Capacity);
        json.WriteEndObject();
    }

    private static void WriteLook(Utf8JsonWriter json, string? displayName, string? color)
    {
        if (displayName is not null)
        {
            json.WriteString(PlanKeys.DisplayName, displayName);
        }

        if (color is not null)
        {
            json.WriteString(PlanKeys.Color, color);
        }
    }

    private static void WriteIfKnown(Utf8JsonWriter json, string key, double? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(key, known);
        }
    }

    private static void WriteCorners(Utf8JsonWriter json, IEnumerable<PointNormalized> corners)
    {
        json.WriteStartArray();
        foreach (PointNormalized corner in corners)
        {
            json.WriteRawValue(List(corner.X, corner.Y));
        }

        json.WriteEndArray();
    }

    private static void WriteSettings(Utf8JsonWriter json, PlanSettings settings)
    {
        json.WriteStartObject(PlanKeys.Settings);
        json.WriteNumber(PlanKeys.CrossingBand, settings.CrossingBand);
        WriteSeconds(json, PlanKeys.CrossingHold, settings.CrossingHold);
        WriteSeconds(json, PlanKeys.GapTolerance, settings.GapTolerance);
        WriteSeconds(json, PlanKeys.MinVisit, settings.MinVisit);
        WriteSeconds(json, PlanKeys.EngagedAfter, settings.EngagedAfter);
        WriteSeconds(json, PlanKeys.BounceBelow, settings.BounceBelow);
        WriteSeconds(json, PlanKeys.Handover, settings.Handover);
        WriteSeconds(json, PlanKeys.TargetWait, settings.TargetWait);
        WriteSeconds(json, PlanKeys.TransitionWindow, settings.TransitionWindow);
        json.WriteEndObject();
    }

    private static void WriteSeconds(Utf8JsonWriter json, string key, TimeSpan time) =>
        json.WriteNumber(key, (double)time.Ticks / TimeSpan.TicksPerSecond);

    private static void WriteNumbers(Utf8JsonWriter json, string key, params ReadOnlySpan<double> numbers)
    {
        json.WritePropertyName(key);
        json.WriteRawValue(List(numbers));
    }

    private static string List(params ReadOnlySpan<double> numbers)
    {
        var texts = new List<string>(numbers.Length);
        foreach (double number in numbers)
        {
            texts.Add(number.ToString("R", CultureInfo.InvariantCulture));
        }

        return $"[{string.Join(", ", texts)}]";
    }
}
