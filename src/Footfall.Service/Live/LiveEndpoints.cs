using Footfall.Service.Counting;
using Footfall.Service.Rpc.Access;
using Footfall.V1;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Footfall.Service.Live;

/// <summary>The live channel's addresses.</summary>
internal static class LiveEndpoints
{
    public static void MapLive(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/stores/{store}/live", async (HttpContext context, LiveStream live, string store, bool pictures = true) =>
        {
            await using var watch = CredentialWatch.Begin(context);
            // A viewer gets the numbers of the same stream.
            await live.ServeAsync(context, store, pictures && PageAccess.May(context, Role.Manager, store)).ConfigureAwait(false);
        });
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
