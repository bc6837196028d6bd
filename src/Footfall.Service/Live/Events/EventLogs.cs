using System.Collections.Concurrent;
using Footfall.Service.Hosting;
using Microsoft.Extensions.Options;

namespace Footfall.Service.Live.Events;

/// <summary>Every store's events, kept in the folder <c>live</c> of the data folder.</summary>
internal sealed partial class EventLogs(
    IOptions<StorageOptions> storage, TimeProvider clock, ILogger<EventLogs> logger) : BackgroundService
{
    // What being killed costs: watchers who have got more than was written are told of a gap.
    private static readonly TimeSpan FlushPeriod = TimeSpan.FromMilliseconds(250);

    private readonly ConcurrentDictionary<string, Lazy<Kept>> _stores = new(StringComparer.OrdinalIgnoreCase);
    private readonly string _folder = Path.Combine(ServiceHome.Resolve(storage.Value.DataFolder), "live");
    private readonly Lock _flushing = new();
    private bool _failed;

    /// <summary>A store's events; those of an earlier run are read the first time.</summary>
    public StoreEvents Of(string storeId) => _stores.GetOrAdd(storeId, id => new Lazy<Kept>(() => Open(id))).Value.Events;

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken).ConfigureAwait(false);
        Flush();
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        foreach (Lazy<Kept> store in _stores.Values)
        {
            store.Value.File.Dispose();
        }

        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(FlushPeriod, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
            {
                Flush();
            }
        }
        catch (OperationCanceledException)
        {
            // The service stops.
        }
    }

    private void Flush()
    {
        lock (_flushing)
        {
            foreach (Lazy<Kept> store in _stores.Values)
            {
                Flush(store.Value);
            }
        }
    }

    private void Flush(Kept store)
    {
        try
        {
            store.File.Flush();
            _failed = false;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Tried again four times a second; said once.
            if (!_failed)
            {
                _failed = true;
                LogNotKept(logger, _folder, failure.Message);
            }
        }
    }

    private Kept Open(string storeId)
    {
        string path = Path.Combine(_folder, storeId + ".events");
        var events = new StoreEvents(EventFile.Read(path), clock);
        return new Kept(events, new EventFile(path, events));
    }

    private sealed record Kept(StoreEvents Events, EventFile File);
}
