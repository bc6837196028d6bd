namespace Footfall.Storage.Configuration;

/// <summary>How people are looked for, as a person wrote it; null where something is absent or unreadable.</summary>
internal sealed record DetectionConfig(
    string? Model, double? ScoreThreshold, double? ScoreFloor, double? OverlapThreshold, double? InputLongSide);
