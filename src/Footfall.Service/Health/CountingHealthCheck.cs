using System.Collections.Immutable;
using Footfall.Service.Counting;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Footfall.Service.Health;

/// <summary>Whether counts are made and kept: store open, model loaded, cameras started, intervals accepted.</summary>
/// <remarks>
/// A camera that delivers nothing makes the service degraded, not unready: the others count, and starting it again would
/// not mend the camera.
/// </remarks>
internal sealed class CountingHealthCheck(CountingService counting) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(Check());

    private HealthCheckResult Check()
    {
        if (!counting.IsCounting)
        {
            return HealthCheckResult.Unhealthy("Cameras are being started or stopped.");
        }

        var cameras = new Dictionary<string, object>();
        ImmutableArray<CountedCamera> all = counting.Cameras;
        foreach (CountedCamera camera in all)
        {
            cameras.Add(camera.Key, camera.Condition);
        }

        if (counting.StoreProblem is string problem)
        {
            return HealthCheckResult.Unhealthy(problem, data: cameras);
        }

        CameraCondition[] wanted = [.. all.Select(camera => camera.Condition).Where(condition => !condition.IsPaused)];
        int live = wanted.Count(condition => condition.IsCounting);
        string paused = wanted.Length == all.Length ? "" : $"; paused: {all.Length - wanted.Length}";
        string description = $"Cameras live: {live} of {wanted.Length}{paused}.";
        return live == wanted.Length
            ? HealthCheckResult.Healthy(description, cameras)
            : HealthCheckResult.Degraded(description, data: cameras);
    }
}
