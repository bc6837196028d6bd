using Footfall.Service.Counting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Footfall.Service.Live;

/// <summary>The live channel's addresses.</summary>
internal static class LiveEndpoints
{
    public static void MapLive(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/stores/{store}/live", (HttpContext context, LiveStream live, string store, bool pictures = true) =>
            live.ServeAsync(context, store, pictures));
        app.MapGet("/api/stores/{store}/status", Read);
    }

    private static Results<JsonHttpResult<LiveStatus>, NotFound<string>> Read(
        HttpContext context, StatusReader status, CountingService counting, string store)
    {
        context.Response.Headers.CacheControl = "no-store";
        return status.Read(store) is { } now
            ? TypedResults.Json(now, LiveJson.Default.LiveStatus)
            : TypedResults.NotFound($"There is no store '{store}'; there is: {string.Join(", ", counting.Stores.Select(one => one.Store.Config.Id))}.");
    }
}
