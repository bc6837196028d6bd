using System.Text.Json;
using Footfall.Service.Counting;
using Footfall.Service.Live;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Footfall.Service.Health;

/// <summary>Answers for whoever watches over the service.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        // Alive: the process answers. No check, so that a broken camera never gets the service killed.
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync });
    }

    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        HealthReportEntry counting = report.Entries["counting"];
        context.Response.ContentType = "application/json";
        return JsonSerializer.SerializeAsync(
            context.Response.Body,
            new HealthAnswer(
                report.Status.ToString().ToLowerInvariant(),
                counting.Description,
                counting.Data.ToDictionary(one => one.Key, one => (CameraCondition)one.Value)),
            LiveJson.Default.HealthAnswer,
            context.RequestAborted);
    }
}
