using System.Collections.Immutable;
using Footfall.Pipeline.Storing;
using Footfall.Storage.Configuration;
using Footfall.Storage.Series;

namespace Footfall.Service.Counting;

/// <summary>Every store's running cameras; makes them the wanted ones, store beside store.</summary>
/// <remarks>Anyone reads at any time; wanted configurations are applied one at a time, in the order in which they come.</remarks>
internal sealed class StoreFleets(
    ISeriesStore series,
    CameraBuilder builder,
    IntervalWriter writer,
    StillLearning still,
    TimeProvider clock,
    ILoggerFactory loggers) : IAsyncDisposable
{
    private readonly SemaphoreSlim _applying = new(1, 1);
    private volatile StoreFleet[] _fleets = [];
    private volatile bool _started;

    /// <summary>Every store with its cameras, in the order of the configuration.</summary>
    public ImmutableArray<CountedStore> Stores => [.. _fleets.Select(one => one.Fleet.Current)];

    /// <summary>Makes every camera of every store, to be started later.</summary>
    /// <exception cref="StoreException">The store of record cannot be used.</exception>
    public async Task BuildAsync(ImmutableArray<StorePlan> stores, CancellationToken cancellation)
    {
        foreach (StorePlan store in stores)
        {
            _fleets = [.. _fleets, new StoreFleet(store.Id, await BuildAsync(store, cancellation).ConfigureAwait(false))];
        }
    }

    /// <summary>Starts to read pictures. Called once.</summary>
    public void Start()
    {
        _started = true;
        foreach (StoreFleet one in _fleets)
        {
            one.Fleet.Start();
        }
    }

    /// <summary>Makes the running stores and cameras the wanted ones; cameras that do not change count on untouched.</summary>
    /// <param name="wanted">Validated.</param>
    /// <returns>What could not be done is in it; there the last good state goes on.</returns>
    public async Task<ApplyOutcome> ApplyAsync(ImmutableArray<StorePlan> wanted)
    {
        await _applying.WaitAsync().ConfigureAwait(false);
        try
        {
            StoreFleet[] before = _fleets;
            StoreFleet[] removed = [.. before.Where(one => wanted.All(store => store.Id != one.StoreId))];
            _fleets = [.. before.Except(removed)];
            Task<ApplyOutcome>[] removing = [.. removed.Select(one => RemoveAsync(one.Fleet))];
            Task<(StoreFleet Fleet, ApplyOutcome Outcome)>[] settling =
                [.. wanted.Select(store => SettleAsync(before.FirstOrDefault(one => one.StoreId == store.Id), store))];
            (StoreFleet Fleet, ApplyOutcome Outcome)[] settled = await Task.WhenAll(settling).ConfigureAwait(false);
            _fleets = [.. settled.Select(one => one.Fleet)];
            ApplyOutcome[] outcomes =
                [.. settled.Select(one => one.Outcome), .. await Task.WhenAll(removing).ConfigureAwait(false)];
            return new ApplyOutcome(
                false, outcomes.Sum(outcome => outcome.Changed), [.. outcomes.SelectMany(outcome => outcome.Problems)]);
        }
        finally
        {
            _applying.Release();
        }
    }

    /// <summary>Applies nothing more, stops the sources, counts what was read, closes what is open.</summary>
    public async ValueTask DisposeAsync()
    {
        await _applying.WaitAsync().ConfigureAwait(false);
        await Task.WhenAll(_fleets.Select(one => one.Fleet.DisposeAsync().AsTask())).ConfigureAwait(false);
        _applying.Dispose();
    }

    private async Task<CameraFleet> BuildAsync(StorePlan store, CancellationToken cancellation)
    {
        var fleet = new CameraFleet(
            OpenStore.Of(store, series), builder, writer, still, clock, loggers.CreateLogger<CameraFleet>());
        await fleet.BuildAsync(cancellation).ConfigureAwait(false);
        return fleet;
    }

    private async Task<(StoreFleet Fleet, ApplyOutcome Outcome)> SettleAsync(StoreFleet? running, StorePlan wanted)
    {
        running ??= await AddAsync(wanted).ConfigureAwait(false);
        return (running, await running.Fleet.ApplyAsync(wanted).ConfigureAwait(false));
    }

    // Its cameras come as a change of a store without any, so that one that cannot be had does not cost the others theirs.
    private async Task<StoreFleet> AddAsync(StorePlan store)
    {
        CameraFleet fleet = await BuildAsync(store with { Cameras = [] }, CancellationToken.None).ConfigureAwait(false);
        if (_started)
        {
            fleet.Start();
        }

        return new StoreFleet(store.Id, fleet);
    }

    private static async Task<ApplyOutcome> RemoveAsync(CameraFleet fleet)
    {
        int cameras = fleet.Current.Cameras.Length;
        return new ApplyOutcome(false, cameras, await fleet.RemoveAsync().ConfigureAwait(false));
    }

    private sealed record StoreFleet(string StoreId, CameraFleet Fleet);
}
