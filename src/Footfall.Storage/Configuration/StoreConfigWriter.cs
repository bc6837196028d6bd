using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Footfall.Domain.Geometry;
using Footfall.Domain.Plans;
using Footfall.Domain.Stores;

namespace Footfall.Storage.Configuration;

/// <summary>Writes a store as its file, every key that has a value.</summary>
internal static class StoreConfigWriter
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        // The file is read by people and never put into a page as it is.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Write(StorePlan store)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            Write(json, store, withCredentials: true);
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Several stores in one file.</summary>
    public static byte[] Write(IReadOnlyList<StorePlan> stores, bool withCredentials)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteNumber(StoreKeys.Format, StoreKeys.PresentFormat);
            json.WriteStartArray(StoreKeys.Stores);
            foreach (StorePlan store in stores)
            {
                Write(json, store, withCredentials);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, StorePlan store, bool withCredentials)
    {
        json.WriteStartObject();
        json.WriteStartObject(StoreKeys.Store);
        json.WriteString(StoreKeys.Id, store.Id);
        json.WriteString(StoreKeys.Name, store.Name);
        json.WriteString(StoreKeys.TimeZone, store.TimeZone.Id);
        WriteHours(json, store.Hours);
        CameraParts.WriteIfGiven(json, StoreKeys.OccupancyBaseline, store.OccupancyBaseline);
        CameraParts.WriteIfGiven(json, StoreKeys.Capacity, store.Capacity);
        if (store.FloorPlan is { } floorPlan)
        {
            json.WriteStartObject(StoreKeys.FloorPlan);
            json.WriteBase64String(StoreKeys.Picture, floorPlan.Bytes.Span);
            CameraParts.WriteIfGiven(json, StoreKeys.WidthMetres, floorPlan.WidthMetres);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartArray(StoreKeys.Cameras);
        foreach (CameraSetup camera in store.Cameras)
        {
            WriteCamera(json, camera, withCredentials);
        }

        json.WriteEndArray();
        if (!store.Areas.IsEmpty)
        {
            WriteAreas(json, store.Areas);
        }

        json.WriteEndObject();
    }

    private static void WriteHours(Utf8JsonWriter json, StoreHours hours)
    {
        json.WriteStartObject(StoreKeys.OpeningHours);
        foreach (string day in HoursValidator.Weekdays)
        {
            WriteSpans(json, day, hours.Opening.Week.GetValueOrDefault(HoursValidator.Weekday(day), []));
        }

        json.WriteEndObject();
        json.WriteStartObject(StoreKeys.SpecialDates);
        foreach ((DateOnly date, ImmutableArray<OpeningSpan> spans) in hours.Opening.Dates)
        {
            WriteSpans(json, date.ToString(HoursValidator.DateFormat, CultureInfo.InvariantCulture), spans);
        }

        json.WriteEndObject();
        json.WriteString(StoreKeys.ResetAt, hours.ResetAt.ToString(HoursValidator.TimeFormat, CultureInfo.InvariantCulture));
    }

    private static void WriteSpans(Utf8JsonWriter json, string day, ImmutableArray<OpeningSpan> spans)
    {
        json.WriteStartArray(day);
        foreach (OpeningSpan span in spans)
        {
            json.WriteStringValue(span.ToString());
        }

        json.WriteEndArray();
    }

    private static void WriteCamera(Utf8JsonWriter json, CameraSetup camera, bool withCredentials)
    {
        json.WriteStartObject();
        json.WriteString(StoreKeys.Id, camera.Id);
        json.WriteString(StoreKeys.Name, camera.Name);
        json.WriteString(StoreKeys.Address, withCredentials ? camera.Address.Value : camera.Address.ToString());
        json.WriteNumber(StoreKeys.FramesPerSecond, camera.FramesPerSecond);
        json.WriteNumber(StoreKeys.AnalysisWidth, camera.AnalysisWidth);
        json.WriteBoolean(StoreKeys.Loop, camera.Loop);
        json.WriteBoolean(StoreKeys.Enabled, camera.IsEnabled);
        if (camera.Detection != CameraDetection.Default)
        {
            json.WritePropertyName(StoreKeys.Detection);
            CameraParts.Write(json, camera.Detection);
        }

        if (camera.FloorPlanPosition is { } position)
        {
            json.WritePropertyName(StoreKeys.FloorPlanPosition);
            CameraParts.Write(json, position);
        }

        json.WriteString(StoreKeys.PictureMode, CameraValidator.Word(camera.PictureMode));
        json.WriteNumber(StoreKeys.PlanVersion, camera.Plan.Version);
        json.WritePropertyName(StoreKeys.Plan);
        json.WriteRawValue(Indented(PlanFile.Write(camera.Plan), json.CurrentDepth));
        json.WriteEndObject();
    }

    private static void WriteAreas(Utf8JsonWriter json, ImmutableArray<AreaPlan> areas)
    {
        json.WriteStartArray(StoreKeys.Areas);
        foreach (AreaPlan area in areas)
        {
            json.WriteStartObject();
            json.WriteString(StoreKeys.Id, area.Id);
            json.WriteString(StoreKeys.Name, area.Name);
            json.WriteString(StoreKeys.Kind, AreaValidator.Word(area.Kind));
            WriteNames(json, StoreKeys.Lines, area.Lines);
            WriteNames(json, StoreKeys.Zones, area.Zones);
            json.WriteBoolean(StoreKeys.ViewsOverlap, area.ViewsOverlap);
            WriteLook(json, area);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLook(Utf8JsonWriter json, AreaPlan area)
    {
        if (area.Color is not null)
        {
            json.WriteString(StoreKeys.Color, area.Color);
        }

        CameraParts.WriteIfGiven(json, StoreKeys.Capacity, area.Capacity);
        if (!area.FloorPlanPolygon.IsEmpty)
        {
            json.WriteStartArray(StoreKeys.FloorPlanPolygon);
            foreach (PointNormalized corner in area.FloorPlanPolygon)
            {
                CameraParts.WritePoint(json, corner);
            }

            json.WriteEndArray();
        }
    }

    private static void WriteNames(Utf8JsonWriter json, string key, ImmutableArray<PlanItemName> names)
    {
        json.WriteStartArray(key);
        foreach (PlanItemName name in names)
        {
            json.WriteStringValue(name.ToString());
        }

        json.WriteEndArray();
    }

    /// <summary>Moves a written plan to the right; line breaks in JSON stand between values only, never in texts.</summary>
    private static string Indented(byte[] plan, int depth) =>
        Encoding.UTF8.GetString(plan).TrimEnd().Replace("\n", "\n" + new string(' ', 2 * depth), StringComparison.Ordinal);
}
