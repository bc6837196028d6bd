using Footfall.Domain.Detections;

namespace Footfall.Scenes.Film;

/// <summary>What a detector saw in one frame.</summary>
public readonly record struct SceneFrame(double Seconds, IReadOnlyList<Detection> Detections);
