using Footfall.Exchange;
using Footfall.Service.Rpc.Errors;
using Footfall.Service.Rpc.Names;
using Footfall.Storage.Configuration;
using Footfall.Storage.Configuration.Database;
using Footfall.Storage.Configuration.Database.Commands;
using Footfall.V1;
using Footfall.Vision.Frames;
using Google.Protobuf;
using Grpc.Core;

namespace Footfall.Service.Rpc.Configuration;

/// <content>Floor plans.</content>
internal sealed partial class StoreRpc
{
    /// <inheritdoc/>
    public override Task<SetFloorPlanResponse> SetFloorPlan(SetFloorPlanRequest request, ServerCallContext context)
    {
        string id = ResourceNames.Store.Parse(request.Name, "name")[0];
        ConfigCommand command = request.Picture.IsEmpty
            ? new ClearFloorPlan(id)
            : new SetFloorPlan(id, Clean(request.Picture), request.HasWidthMetres ? request.WidthMetres : null);
        return writes.RunAsync(
            command,
            new WriteCall(context, request, request.RequestId),
            path => path,
            async (reads, _) => new SetFloorPlanResponse { Store = await ReadAsync(reads, id, context).ConfigureAwait(false) });
    }

    /// <inheritdoc/>
    public override async Task<GetFloorPlanResponse> GetFloorPlan(GetFloorPlanRequest request, ServerCallContext context)
    {
        string id = ResourceNames.Store.Parse(request.Name, "name")[0];
        StoredFloorPlan stored = await counting.Configuration.GetFloorPlanAsync(id, context.CancellationToken).ConfigureAwait(false);
        return new GetFloorPlanResponse
        {
            Webp = UnsafeByteOperations.UnsafeWrap(stored.Picture.Bytes),
            FloorPlan = FloorPlans.Of(new FloorPlanInfo(stored.Picture.Size, stored.Picture.WidthMetres, stored.Etag)),
        };
    }

    private static byte[] Clean(ByteString picture) =>
        picture.Length <= FloorPlanPicture.MostBytes
        && StillPicture.Clean(picture.Span, FloorPlanPicture.MostSide, FloorPlanPicture.MostBytes) is { } clean
            ? clean.WebP
            : throw Refusal.InvalidField(
                "picture",
                $"This is no picture that can be kept; send a PNG, JPEG or WebP of at most {FloorPlanPicture.MostBytes / (1024 * 1024)} MiB and {FloorPlanPicture.MostSide} × {FloorPlanPicture.MostSide} pixels.");
}
