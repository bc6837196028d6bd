using System.Collections.Concurrent;
using Footfall.Client;
using Footfall.V1;

namespace Footfall.Api.Tests.Client;

/// <summary>Every event that a store told, from the moment that somebody began to listen.</summary>
internal sealed class ToldCounts : IDisposable
{
    // The film plays at its own pace and a loaded machine skips frames.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(180);

    private readonly CancellationTokenSource _ending = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private readonly ConcurrentQueue<WatchCountsResponse> _told = [];
    private readonly Task _listening;

    public ToldCounts(FootfallClient footfall, string store) => _listening = ListenAsync(footfall, store);

    /// <summary>Visits of a zone that ended, told since a plan version.</summary>
    public int Visits(string zone, int sinceVersion = 0) => _told.Count(one =>
        one.EventCase == WatchCountsResponse.EventOneofCase.Visit && one.Visit.Zone == zone && one.Visit.PlanVersion >= sinceVersion);

    /// <summary>Crossings of a line.</summary>
    public int Crossings(string line, CrossingDirection direction) => _told.Count(one =>
        one.EventCase == WatchCountsResponse.EventOneofCase.Crossing && one.Crossing.Line == line && one.Crossing.Direction == direction);

    /// <summary>Waits until something was told.</summary>
    public async Task UntilAsync(Func<bool> reached)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(_ending.Token);
        limit.CancelAfter(Patience);
        while (!reached())
        {
            _listening.IsFaulted.ShouldBeFalse(_listening.Exception?.ToString());
            await Task.Delay(100, limit.Token);
        }
    }

    public void Dispose()
    {
        _ending.Cancel();
        _ending.Dispose();
    }

    private async Task ListenAsync(FootfallClient footfall, string store)
    {
        await foreach (WatchCountsResponse one in footfall.WatchCountsAsync(new WatchCountsRequest { Parent = store }, _ending.Token))
        {
            _told.Enqueue(one);
        }
    }
}
