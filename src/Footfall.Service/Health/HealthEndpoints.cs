using System.Text.Json;
using Footfall.Service.Counting;
using Footfall.Service.Live;
using Footfall.Service.Rpc.Access;
using Footfall.V1;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Footfall.Service.Health;

/// <summary>Answers for whoever watches over the service.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        // Alive: the process answers. No check, so that a broken camera never gets the service killed.
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).WithMetadata(PageRule.Public);
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync }).WithMetadata(PageRule.Public);
    }

    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        HealthReportEntry counting = report.Entries["counting"];
        // What the cameras are called is for those who may see them; their keys begin with the store.
        var caller = context.Features.Get<Caller>();
        context.Response.ContentType = "application/json";
        return JsonSerializer.SerializeAsync(
            context.Response.Body,
            new HealthAnswer(
                report.Status.ToString().ToLowerInvariant(),
                caller is null ? null : counting.Description,
                caller is null
                    ? null
                    : counting.Data.Where(one => caller.Has(Role.Viewer, one.Key.Split('/')[0]))
                        .ToDictionary(one => one.Key, one => (CameraCondition)one.Value)),
            LiveJson.Default.HealthAnswer,
            context.RequestAborted);
    }
}
