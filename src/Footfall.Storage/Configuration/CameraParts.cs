using System.Buffers;
using System.Text;
using System.Text.Json;
using Footfall.Domain.Geometry;

namespace Footfall.Storage.Configuration;

/// <summary>Parts of a camera as JSON: in the file, and in a column of the database.</summary>
internal static class CameraParts
{
    public static DetectionConfig ReadDetection(ConfigValue value)
    {
        IReadOnlyDictionary<string, ConfigValue> detection = value.AsObject(StoreKeys.OfDetection);
        return new DetectionConfig(
            Find(detection, StoreKeys.Model)?.AsText(),
            Find(detection, StoreKeys.ScoreThreshold)?.AsNumber(),
            Find(detection, StoreKeys.ScoreFloor)?.AsNumber(),
            Find(detection, StoreKeys.OverlapThreshold)?.AsNumber(),
            Find(detection, StoreKeys.InputLongSide)?.AsNumber());
    }

    public static PositionConfig ReadPosition(ConfigValue value)
    {
        IReadOnlyDictionary<string, ConfigValue> position = value.AsObject(StoreKeys.OfPosition);
        return new PositionConfig(
            Find(position, StoreKeys.Position)?.AsPoint(),
            Find(position, StoreKeys.HeadingDegrees)?.AsNumber(),
            Find(position, StoreKeys.HeightMetres)?.AsNumber(),
            [
                .. (Find(position, StoreKeys.FloorPoints)?.AsList(PositionValidator.MostPoints) ?? []).Select(point =>
                {
                    IReadOnlyDictionary<string, ConfigValue> pair = point.AsObject(StoreKeys.OfFloorPoint);
                    return (Find(pair, StoreKeys.InPicture)?.AsPoint(), Find(pair, StoreKeys.OnFloorPlan)?.AsPoint());
                }),
            ]);
    }

    public static DetectionConfig Config(CameraDetection detection) => new(
        detection.Model, detection.ScoreThreshold, detection.ScoreFloor, detection.OverlapThreshold, detection.InputLongSide);

    public static PositionConfig? Config(FloorPlanPosition? position) => position is null ? null : new PositionConfig(
        position.Position,
        position.HeadingDegrees,
        position.HeightMetres,
        [.. position.FloorPoints.Select(point => ((PointNormalized?)point.InPicture, (PointNormalized?)point.OnFloorPlan))]);

    public static void Write(Utf8JsonWriter json, CameraDetection detection)
    {
        json.WriteStartObject();
        if (detection.Model is not null)
        {
            json.WriteString(StoreKeys.Model, detection.Model);
        }

        WriteIfGiven(json, StoreKeys.ScoreThreshold, detection.ScoreThreshold);
        WriteIfGiven(json, StoreKeys.ScoreFloor, detection.ScoreFloor);
        WriteIfGiven(json, StoreKeys.OverlapThreshold, detection.OverlapThreshold);
        WriteIfGiven(json, StoreKeys.InputLongSide, detection.InputLongSide);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, FloorPlanPosition position)
    {
        json.WriteStartObject();
        json.WritePropertyName(StoreKeys.Position);
        WritePoint(json, position.Position);
        json.WriteNumber(StoreKeys.HeadingDegrees, position.HeadingDegrees);
        WriteIfGiven(json, StoreKeys.HeightMetres, position.HeightMetres);
        json.WriteStartArray(StoreKeys.FloorPoints);
        foreach (FloorPoint point in position.FloorPoints)
        {
            json.WriteStartObject();
            json.WritePropertyName(StoreKeys.InPicture);
            WritePoint(json, point.InPicture);
            json.WritePropertyName(StoreKeys.OnFloorPlan);
            WritePoint(json, point.OnFloorPlan);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void WritePoint(Utf8JsonWriter json, PointNormalized point)
    {
        json.WriteStartArray();
        json.WriteNumberValue(point.X);
        json.WriteNumberValue(point.Y);
        json.WriteEndArray();
    }

    public static void WriteIfGiven(Utf8JsonWriter json, string key, double? number)
    {
        if (number is { } given)
        {
            json.WriteNumber(key, given);
        }
    }

    /// <summary>As a column; null for nothing.</summary>
    public static string? Text(CameraDetection detection) =>
        detection == CameraDetection.Default ? null : Text(json => Write(json, detection));

    /// <summary>As a column; null for nothing.</summary>
    public static string? Text(FloorPlanPosition? position) =>
        position is null ? null : Text(json => Write(json, position));

    /// <summary>What <see cref="Text(CameraDetection)"/> wrote.</summary>
    public static CameraDetection Detection(string? column)
    {
        var errors = new ConfigErrors();
        return new DetectionValidator(column is null ? null : ReadDetection(Value(column, errors)), "", "", errors).Validate();
    }

    /// <summary>What <see cref="Text(FloorPlanPosition)"/> wrote.</summary>
    public static FloorPlanPosition? Position(string? column)
    {
        var errors = new ConfigErrors();
        return new PositionValidator(column is null ? null : ReadPosition(Value(column, errors)), "", "", errors).Validate();
    }

    private static ConfigValue Value(string column, ConfigErrors errors) => new(JsonElement.Parse(column), "", errors);

    private static string Text(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static ConfigValue? Find(IReadOnlyDictionary<string, ConfigValue> members, string key) =>
        members.TryGetValue(key, out ConfigValue value) ? value : null;
}
