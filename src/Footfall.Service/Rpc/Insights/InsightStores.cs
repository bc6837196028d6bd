using Footfall.Service.Counting;
using Footfall.Service.Rpc.Errors;
using Footfall.Service.Rpc.Names;
using Footfall.Storage.Configuration;
using Footfall.Storage.Configuration.Database;
using Footfall.Storage.Series.Sums;

namespace Footfall.Service.Rpc.Insights;

/// <summary>Finds the store that a request is about.</summary>
internal sealed class InsightStores(CountingService counting, TimeProvider clock)
{
    // A minute closes within seconds of its end; one that is absent for longer had no pictures.
    private static readonly TimeSpan ClosesWithin = TimeSpan.FromMinutes(2);

    private ConfigSnapshot? _configuration;

    /// <summary>The store with a name.</summary>
    /// <param name="name">As the caller sent it.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="Grpc.Core.RpcException">It is no name, or no store has it.</exception>
    public async Task<InsightStore> FindAsync(string name, CancellationToken cancellation)
    {
        string id = ResourceNames.Store.Parse(name, "parent")[0];
        ConfigSnapshot configuration = await ReadConfigurationAsync(cancellation).ConfigureAwait(false);
        StorePlan plan = configuration.Stores.FirstOrDefault(store => store.Id == id) ?? throw Refusal.NotFound(name);
        return new InsightStore(plan, counting.Configuration, counting.Series, clock.GetUtcNow());
    }

    /// <summary>Up to when every interval of a store is closed and stored.</summary>
    public async Task<DateTimeOffset> ClosedUntilAsync(InsightStore store, CancellationToken cancellation)
    {
        DateTimeOffset now = WholeMinute(store.Now);
        DateTimeOffset assumed = counting.WaitingIntervals == 0 ? WholeMinute(now - ClosesWithin) : DateTimeOffset.MinValue;
        IReadOnlyList<StoredSpan> newest =
            await store.Series.ReadSpansAsync(store.Plan.Id, now.AddDays(-1), now, cancellation).ConfigureAwait(false);
        DateTimeOffset closed = now;
        foreach (CountedCamera camera in counting.Find(store.Plan.Id)?.Cameras ?? [])
        {
            DateTimeOffset stored = newest.FirstOrDefault(span => span.CameraKey == store.Key(camera.Id))?.End ?? now - ClosesWithin;
            DateTimeOffset own = stored > assumed ? stored : assumed;
            closed = own < closed ? own : closed;
        }

        return closed;
    }

    /// <summary>The newest configuration, read whole only when it has changed.</summary>
    private async Task<ConfigSnapshot> ReadConfigurationAsync(CancellationToken cancellation)
    {
        long newest = await counting.Configuration.ReadNumberAsync(cancellation).ConfigureAwait(false);
        ConfigSnapshot? known = Volatile.Read(ref _configuration);
        if (known?.Number != newest)
        {
            known = await counting.Configuration.ReadSnapshotAsync(cancellation).ConfigureAwait(false);
            Volatile.Write(ref _configuration, known);
        }

        return known;
    }

    private static DateTimeOffset WholeMinute(DateTimeOffset moment) => moment.AddTicks(-(moment.UtcTicks % TimeSpan.TicksPerMinute));
}
