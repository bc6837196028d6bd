using Footfall.Service.Counting;

namespace Footfall.Service.Health;

/// <summary>What <c>/health/ready</c> answers.</summary>
/// <param name="Status">healthy, degraded (ready, but not every camera is live) or unhealthy (not ready).</param>
/// <param name="Description">The same in words.</param>
/// <param name="Cameras">Every camera's state.</param>
internal sealed record HealthAnswer(string Status, string? Description, Dictionary<string, CameraCondition> Cameras);
