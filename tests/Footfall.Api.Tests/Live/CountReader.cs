using Footfall.V1;
using Grpc.Core;

namespace Footfall.Api.Tests.Live;

/// <summary>Follows a store's counts, and goes on where it was when it is asked to.</summary>
internal sealed class CountReader : IDisposable
{
    // The film plays at its own pace and a loaded machine skips frames.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(180);

    private readonly AsyncServerStreamingCall<WatchCountsResponse> _call;
    private readonly CancellationTokenSource _limit;

    public CountReader(LiveService.LiveServiceClient live, CountLedger ledger, string token = "")
    {
        Ledger = ledger;
        _limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        _limit.CancelAfter(Patience);
        _call = live.WatchCounts(
            new WatchCountsRequest { Parent = WatchedStore.Name, ResumeToken = token }, cancellationToken: _limit.Token);
    }

    public CountLedger Ledger { get; }

    public async Task<WatchCountsResponse> ReadAsync()
    {
        (await _call.ResponseStream.MoveNext(_limit.Token)).ShouldBeTrue("the stream goes on");
        Ledger.Take(_call.ResponseStream.Current);
        return _call.ResponseStream.Current;
    }

    /// <summary>Reads until something is so.</summary>
    public async Task ReadUntilAsync(Func<bool> reached)
    {
        while (!reached())
        {
            await ReadAsync();
        }
    }

    /// <summary>Where counts stand now by the service's own account, and at which token.</summary>
    public static async Task<(string Numbers, string Token)> StandAsync(LiveService.LiveServiceClient live)
    {
        using var reader = new CountReader(live, new CountLedger());
        WatchCountsResponse first = await reader.ReadAsync();
        first.EventCase.ShouldBe(WatchCountsResponse.EventOneofCase.Standing);
        return (CountLedger.Describe(first.Standing), first.ResumeToken);
    }

    public void Dispose()
    {
        _call.Dispose();
        _limit.Dispose();
    }
}
