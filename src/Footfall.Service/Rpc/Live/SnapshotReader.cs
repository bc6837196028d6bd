using Footfall.Pipeline.Live;
using Footfall.Service.Counting;
using Footfall.Service.Rpc.Errors;
using Footfall.V1;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

namespace Footfall.Service.Rpc.Live;

/// <summary>Takes the newest picture of a running camera; it is kept nowhere.</summary>
internal static class SnapshotReader
{
    // Pictures are made for those who ask only, so that the newest one is the next to come.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    /// <summary>Takes it.</summary>
    /// <param name="name">The camera, for refusals.</param>
    /// <param name="camera">The camera.</param>
    /// <param name="maxWidth">Most columns.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<GetSnapshotResponse> ReadAsync(
        string name, CountedCamera camera, int maxWidth, CancellationToken cancellation)
    {
        if (!CameraPictures.AreAllowed(camera))
        {
            throw Refusal.Precondition(
                ErrorReason.NoPicture, name, $"'{name}' shows no pictures; change its picture_mode to have some.");
        }

        CameraCondition condition = camera.Condition;
        if (!condition.IsCounting && condition != CameraCondition.Starting)
        {
            throw Refusal.Precondition(ErrorReason.NoPicture, name, $"'{name}' gives no picture now: {Why(condition)}");
        }

        using LiveWatcher watcher = camera.Lane.Live.Watch(pictures: true);
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        late.CancelAfter(Limit);
        try
        {
            // Whoever watches without pictures may have had this one made without.
            while (await watcher.ReadAsync(late.Token).ConfigureAwait(false) is { } picture)
            {
                if (!picture.Jpeg.IsEmpty)
                {
                    return Describe(picture, maxWidth);
                }
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw Refusal.CameraTimeout(
                $"'{name}' gave no picture within {Limit.TotalSeconds:0} s; its status says how it does.");
        }

        throw Refusal.Precondition(ErrorReason.NoPicture, name, $"'{name}' gives no picture now: it is being changed. Try again.");
    }

    private static string Why(CameraCondition condition) => condition.IsPaused
        ? "it is switched off. Switch it on."
        : condition.Problem ?? $"{condition.Words}. Its status says more.";

    private static GetSnapshotResponse Describe(LivePicture picture, int maxWidth)
    {
        (ReadOnlyMemory<byte> jpeg, Domain.Geometry.PictureSize size) = CameraPictures.Render(picture, maxWidth);
        return new GetSnapshotResponse
        {
            Jpeg = UnsafeByteOperations.UnsafeWrap(jpeg),
            CaptureTime = Timestamp.FromDateTimeOffset(picture.CapturedAt),
            Size = new PictureSize { WidthPixels = size.Width, HeightPixels = size.Height },
        };
    }
}
