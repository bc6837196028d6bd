using Footfall.Exchange;
using Footfall.Service.Rpc.Errors;
using Footfall.Service.Rpc.Names;
using Footfall.Storage.Configuration.Database;
using Footfall.V1;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace Footfall.Service.Rpc.Configuration;

/// <content>Tells plans as they change.</content>
internal sealed partial class PlanRpc
{
    // Counting is looked at this often; a new plan is in force within a second.
    private static readonly TimeSpan LookPeriod = TimeSpan.FromMilliseconds(250);

    // The contract promises 15 seconds; a busy computer may be late.
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(10);

    // How long a message may wait for its reader.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <inheritdoc/>
    public override async Task WatchPlan(
        WatchPlanRequest request, IServerStreamWriter<WatchPlanResponse> responseStream, ServerCallContext context)
    {
        string[] ids = ResourceNames.Plan.Parse(request.Name, "name");
        CancellationToken cancellation = context.CancellationToken;
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var changes = counting.Configuration.Watch(ending.Token);
        try
        {
            StoredPlan stored = await counting.Configuration.GetPlanAsync(ids[0], ids[1], cancellation).ConfigureAwait(false);
            WatchPlanResponse? told = null;
            long toldAt = 0;
            while (true)
            {
                WatchPlanResponse now = State(stored);
                if (told is null || !IsSame(told, now) || clock.GetElapsedTime(toldAt) >= Heartbeat)
                {
                    await TellAsync(responseStream, now, cancellation).ConfigureAwait(false);
                    (told, toldAt) = (now, clock.GetTimestamp());
                }

                Task<bool> change = changes.WaitToReadAsync(cancellation).AsTask();
                if (await Task.WhenAny(change, Task.Delay(LookPeriod, clock, cancellation)).ConfigureAwait(false) != change)
                {
                    cancellation.ThrowIfCancellationRequested();
                    continue;
                }

                if (!await change.ConfigureAwait(false))
                {
                    // The service stops.
                    return;
                }

                while (changes.TryRead(out _))
                {
                    // The newest is read below.
                }

                stored = await counting.Configuration.GetPlanAsync(ids[0], ids[1], cancellation).ConfigureAwait(false);
            }
        }
        finally
        {
            await ending.CancelAsync().ConfigureAwait(false);
        }
    }

    private static bool IsSame(WatchPlanResponse one, WatchPlanResponse other) =>
        one.Plan.Etag == other.Plan.Etag && one.AppliedVersion == other.AppliedVersion && Equals(one.ApplyTime, other.ApplyTime)
        && one.Refusals.Equals(other.Refusals);

    private static async Task TellAsync(
        IServerStreamWriter<WatchPlanResponse> stream, WatchPlanResponse message, CancellationToken cancellation)
    {
        try
        {
            await stream.WriteAsync(message, cancellation).WaitAsync(Patience, cancellation).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            throw Refusal.SlowReader("A message was not read within 10 seconds; call again, the stream begins with the plan as it is.");
        }
    }

    private WatchPlanResponse State(StoredPlan stored)
    {
        StoredPlanVersion version = stored.Version;
        (int appliedVersion, DateTimeOffset? at) = applied.Of(version.StoreId, version.CameraId);
        return new WatchPlanResponse
        {
            Plan = Plans.Of(stored),
            AppliedVersion = appliedVersion,
            ApplyTime = at is { } time ? Timestamp.FromDateTimeOffset(time) : null,
            Author = version.Author,
            ReadTime = Timestamp.FromDateTimeOffset(clock.GetUtcNow()),
        };
    }
}
