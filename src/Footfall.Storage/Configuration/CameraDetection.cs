namespace Footfall.Storage.Configuration;

/// <summary>How people are looked for in a camera's pictures; null leaves a value to the model or the service.</summary>
public sealed record CameraDetection
{
    /// <summary>Everything as the service and its model have it.</summary>
    public static CameraDetection Default { get; } = new();

    /// <summary>Id of the model, such as <c>nanodet-g</c>; the service's own where it is null.</summary>
    public string? Model { get; init; }

    /// <summary>A box from this score on is a person; above 0, up to 1. The model's own where it is null.</summary>
    public double? ScoreThreshold { get; init; }

    /// <summary>Lowest score at which a box still continues somebody's track; 0.001 to 1, at most
    /// <see cref="ScoreThreshold"/>. 0.05 where it is null.</summary>
    public double? ScoreFloor { get; init; }

    /// <summary>Two boxes that overlap more than this are one person: intersection over union, above 0, up to 1. The model's
    /// own where it is null.</summary>
    public double? OverlapThreshold { get; init; }

    /// <summary>Longer side that a model of free size sees, in pixels; 32 to 4096. The region's own where it is null.</summary>
    public int? InputLongSide { get; init; }
}
