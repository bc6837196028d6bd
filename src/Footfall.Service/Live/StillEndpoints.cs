using Footfall.Service.Counting;
using Footfall.Service.Rpc.Access;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Footfall.Service.Live;

/// <summary>The address that counts a thing as a person again.</summary>
internal static class StillEndpoints
{
    /// <summary>Any value will do: a page of another origin cannot send the header without being asked first, and is refused then.</summary>
    public const string OwnHeader = "X-Footfall";

    public static void MapStillThings(this IEndpointRouteBuilder app) => app.MapPost(
        "/api/stores/{store}/cameras/{camera}/still-things/{thing:int}/bring-back", BringBack).WithMetadata(PageRule.Manager);

    private static Results<NoContent, NotFound<string>, ProblemHttpResult> BringBack(
        HttpRequest request, string store, string camera, int thing, CountingService counting, TimeProvider clock)
    {
        if (!IsOwn(request))
        {
            return TypedResults.Problem(
                $"Send the header {OwnHeader} (any value), and from a browser only from this service's own page.",
                statusCode: StatusCodes.Status403Forbidden);
        }

        CountedCamera? counted = counting.Find(store)?.Cameras.FirstOrDefault(one => one.Id == camera);
        return counted?.Lane.StillThings?.BringBack(thing, clock.GetUtcNow()) == true
            ? TypedResults.NoContent()
            : TypedResults.NotFound($"Camera '{camera}' of store '{store}' leaves out no thing {thing}; /api/stores/{store}/status lists them.");
    }

    // Programs send no Origin; browsers always do with a POST.
    private static bool IsOwn(HttpRequest request)
    {
        string origin = request.Headers.Origin.ToString();
        return request.Headers.ContainsKey(OwnHeader)
            && (origin.Length == 0 || string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase));
    }
}
