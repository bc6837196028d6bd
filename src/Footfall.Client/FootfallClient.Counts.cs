using System.Runtime.CompilerServices;
using Footfall.V1;
using Grpc.Core;

namespace Footfall.Client;

/// <content>Live counts that outlive a connection.</content>
public sealed partial class FootfallClient
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);

    /// <summary>What happens in a store, each event once and in order for each camera, over lost connections and restarts of the service.</summary>
    /// <param name="request">
    /// Its resume token says where to begin; without one, with where all counts stand. Keep the newest token of an answer to go
    /// on after this program's own restart.
    /// </param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="RpcException">It was refused for a reason that trying again does not mend.</exception>
    public async IAsyncEnumerable<WatchCountsResponse> WatchCountsAsync(
        WatchCountsRequest request, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var next = new WatchCountsRequest(request);
        TimeSpan pause = FirstPause;
        while (true)
        {
            using AsyncServerStreamingCall<WatchCountsResponse> call = Live.WatchCounts(next, cancellationToken: cancellation);
            while (await ReadAsync(call, cancellation).ConfigureAwait(false) is { } answer)
            {
                pause = FirstPause;
                next.ResumeToken = answer.ResumeToken;
                yield return answer;
            }

            await Task.Delay(pause, cancellation).ConfigureAwait(false);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    /// <returns>Null where the stream ended in a way that a new one goes on from.</returns>
    private static async Task<WatchCountsResponse?> ReadAsync(
        AsyncServerStreamingCall<WatchCountsResponse> call, CancellationToken cancellation)
    {
        try
        {
            return await call.ResponseStream.MoveNext(cancellation).ConfigureAwait(false) ? call.ResponseStream.Current : null;
        }
        catch (RpcException lost) when (!cancellation.IsCancellationRequested && IsPassing(lost))
        {
            return null;
        }
    }

    // A service that is killed or stops leaves statuses of the transport, which hold no reason.
    private static bool IsPassing(RpcException failure) => failure.StatusCode switch
    {
        StatusCode.Unavailable => true,
        StatusCode.Internal or StatusCode.Cancelled => FootfallError.Of(failure).Reason == ErrorReason.Unspecified,
        StatusCode.ResourceExhausted => FootfallError.Of(failure).Reason is ErrorReason.SlowReader or ErrorReason.LimitExceeded,
        _ => false,
    };
}
