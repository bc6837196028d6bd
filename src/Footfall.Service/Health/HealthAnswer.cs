using System.Text.Json.Serialization;
using Footfall.Service.Counting;

namespace Footfall.Service.Health;

/// <summary>What <c>/health/ready</c> answers.</summary>
/// <param name="Status">healthy, degraded (ready, but not every camera is live) or unhealthy (not ready).</param>
/// <param name="Description">The same in words; left out for whoever is not signed in.</param>
/// <param name="Cameras">Every camera's state; left out for whoever is not signed in.</param>
internal sealed record HealthAnswer(
    string Status,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Description,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Dictionary<string, CameraCondition>? Cameras);
