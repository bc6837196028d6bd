using Footfall.Service.Counting;
using Footfall.Service.Rpc.Access;
using Footfall.Service.Rpc.Names;
using Footfall.V1;
using Grpc.Core;

namespace Footfall.Service.Rpc.Live;

/// <summary>The newest picture of a camera as a bare file, for <c>&lt;img&gt;</c>: the JSON form has it in base64.</summary>
internal static class SnapshotEndpoint
{
    /// <summary>Maps it.</summary>
    public static void MapSnapshots(this WebApplication app) => app.MapGet(
        "/v1/stores/{store}/cameras/{camera}/snapshot.jpg", ReadAsync);

    private static async Task<IResult> ReadAsync(
        HttpContext context, CountingService counting, string store, string camera, int? maxWidth)
    {
        if (context.Features.Get<Caller>() is not { } caller)
        {
            return TypedResults.Problem("Nobody is signed in.", statusCode: StatusCodes.Status401Unauthorized);
        }

        if (!caller.Has(Role.Manager, store))
        {
            return TypedResults.Problem(
                $"Pictures need the role manager for stores/{store}; ask an admin for it.", statusCode: StatusCodes.Status403Forbidden);
        }

        try
        {
            string name = ResourceNames.Camera.Format(store, camera);
            int width = maxWidth is { } wanted ? PictureWidth.Check(wanted) : int.MaxValue;
            if (counting.FindCamera(store, camera) is not { } counted)
            {
                return TypedResults.Problem($"There is no '{name}'; check the name.", statusCode: StatusCodes.Status404NotFound);
            }

            GetSnapshotResponse snapshot = await SnapshotReader.ReadAsync(name, counted, width, context.RequestAborted).ConfigureAwait(false);
            context.Response.Headers.CacheControl = "no-store";
            return TypedResults.Bytes(snapshot.Jpeg.Memory, "image/jpeg", lastModified: snapshot.CaptureTime.ToDateTimeOffset());
        }
        catch (RpcException refusal)
        {
            return TypedResults.Problem(refusal.Status.Detail, statusCode: StatusOf(refusal.StatusCode));
        }
    }

    private static int StatusOf(StatusCode code) => code switch
    {
        StatusCode.InvalidArgument => StatusCodes.Status400BadRequest,
        StatusCode.DeadlineExceeded => StatusCodes.Status504GatewayTimeout,
        _ => StatusCodes.Status409Conflict,
    };
}
