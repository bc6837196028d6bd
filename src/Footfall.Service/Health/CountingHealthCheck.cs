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
        foreach (CountedCamera camera in counting.Cameras)
        {
            cameras.Add(camera.Id, camera.Condition);
        }

        if (counting.StoreProblem is string problem)
        {
            return HealthCheckResult.Unhealthy(problem, data: cameras);
        }

        int live = counting.Cameras.Count(camera => camera.Condition.IsCounting);
        return live == counting.Cameras.Length
            ? HealthCheckResult.Healthy($"Cameras live: {live} of {live}.", cameras)
            : HealthCheckResult.Degraded($"Cameras live: {live} of {counting.Cameras.Length}.", data: cameras);
    }
}
