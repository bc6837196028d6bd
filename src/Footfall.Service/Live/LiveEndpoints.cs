using Microsoft.AspNetCore.Http.HttpResults;

namespace Footfall.Service.Live;

/// <summary>The live channel's addresses.</summary>
internal static class LiveEndpoints
{
    public static void MapLive(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/live", (HttpContext context, LiveStream live, bool pictures = true) =>
            live.ServeAsync(context, pictures));
        app.MapGet("/api/status", JsonHttpResult<LiveStatus> (HttpContext context, StatusReader status) =>
        {
            context.Response.Headers.CacheControl = "no-store";
            return TypedResults.Json(status.Read(), LiveJson.Default.LiveStatus);
        });
    }
}
