using Footfall.Domain.Geometry;
using Footfall.Storage.Configuration;
using Footfall.V1;
using FloorPlanPosition = Footfall.V1.FloorPlanPosition;
using FloorPoint = Footfall.V1.FloorPoint;
using Stored = Footfall.Storage.Configuration;

namespace Footfall.Exchange;

/// <summary>Parts of cameras as messages, and back.</summary>
internal static class CameraParts
{
    private const string Models = "models/";

    /// <returns>Null for what the service and its model have themselves.</returns>
    public static DetectionSettings? Of(CameraDetection detection)
    {
        if (detection == CameraDetection.Default)
        {
            return null;
        }

        var message = new DetectionSettings { Model = detection.Model is { } model ? Models + model : "" };
        if (detection.ScoreThreshold is { } threshold)
        {
            message.ScoreThreshold = threshold;
        }

        if (detection.ScoreFloor is { } floor)
        {
            message.ScoreFloor = floor;
        }

        if (detection.OverlapThreshold is { } overlap)
        {
            message.OverlapThreshold = overlap;
        }

        if (detection.InputLongSide is { } side)
        {
            message.InputLongSide = side;
        }

        return message;
    }

    public static CameraDetection Read(DetectionSettings? message, string place, FieldErrors errors)
    {
        if (message is null)
        {
            return CameraDetection.Default;
        }

        if (message.Model.Length > 0 && !message.Model.StartsWith(Models, StringComparison.Ordinal))
        {
            errors.Add($"{place}.model", "This is no model's name; write it as models/nanodet-g.");
        }

        return new CameraDetection
        {
            Model = message.Model.Length == 0 ? null : message.Model[(message.Model.StartsWith(Models, StringComparison.Ordinal) ? Models.Length : 0)..],
            ScoreThreshold = message.HasScoreThreshold ? message.ScoreThreshold : null,
            ScoreFloor = message.HasScoreFloor ? message.ScoreFloor : null,
            OverlapThreshold = message.HasOverlapThreshold ? message.OverlapThreshold : null,
            InputLongSide = message.HasInputLongSide ? message.InputLongSide : null,
        };
    }

    public static FloorPlanPosition Of(Stored.FloorPlanPosition position)
    {
        var message = new FloorPlanPosition
        {
            Position = Places.Of(position.Position),
            HeadingDegrees = position.HeadingDegrees,
            FloorPoints =
            {
                position.FloorPoints.Select(point => new FloorPoint
                {
                    InPicture = Places.Of(point.InPicture),
                    OnFloorPlan = Places.Of(point.OnFloorPlan),
                }),
            },
        };
        if (position.HeightMetres is { } height)
        {
            message.HeightMetres = height;
        }

        return message;
    }

    public static Stored.FloorPlanPosition? Read(FloorPlanPosition? message, string place, FieldErrors errors)
    {
        if (message is null)
        {
            return null;
        }

        PointNormalized position = Places.Read(message.Position, $"{place}.position", errors);
        return new Stored.FloorPlanPosition(position)
        {
            HeadingDegrees = message.HeadingDegrees,
            HeightMetres = message.HasHeightMetres ? message.HeightMetres : null,
            FloorPoints =
            [
                .. message.FloorPoints.Select((point, i) => new Stored.FloorPoint(
                    Places.Read(point.InPicture, $"{place}.floor_points[{i}].in_picture", errors),
                    Places.Read(point.OnFloorPlan, $"{place}.floor_points[{i}].on_floor_plan", errors))),
            ],
        };
    }
}
