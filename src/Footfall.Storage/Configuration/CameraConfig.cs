using System.Text.Json;

namespace Footfall.Storage.Configuration;

/// <summary>A camera as a person wrote it; null where something is absent or unreadable.</summary>
internal sealed record CameraConfig
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? Address { get; init; }

    public double? FramesPerSecond { get; init; }

    public double? AnalysisWidth { get; init; }

    public bool? Loop { get; init; }

    public bool? IsEnabled { get; init; }

    public double? PlanVersion { get; init; }

    public DetectionConfig? Detection { get; init; }

    public PositionConfig? FloorPlanPosition { get; init; }

    public string? PictureMode { get; init; }

    /// <summary>The plan's JSON, read by the rules of plan files.</summary>
    public JsonElement? Plan { get; init; }
}
