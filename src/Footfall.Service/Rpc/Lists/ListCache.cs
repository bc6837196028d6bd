using System.Collections.Concurrent;
using Footfall.Storage.Configuration.Database;

namespace Footfall.Service.Rpc.Lists;

/// <summary>A whole list of the configuration, kept until the next write.</summary>
/// <remarks>Filters and other orders look at all of it; reading ten thousand rows for each page would be too slow.</remarks>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="read">Reads a page of the stored list.</param>
internal sealed class ListCache<T>(Func<IConfigStore, PageRequest, CancellationToken, Task<ConfigPage<T>>> read)
{
    private const int RowsAtOnce = 1000;

    // A caller makes up as many orders as there are fields in any sequence; few are asked for.
    private const int MostOrders = 8;

    private volatile Kept? _kept;

    /// <summary>Everything, in the order that is asked for.</summary>
    public async Task<SortedItem<T>[]> ReadAsync(IConfigStore store, ListQuery<T> query, CancellationToken cancellation)
    {
        long number = await store.ReadNumberAsync(cancellation).ConfigureAwait(false);
        if (_kept is not { } kept || kept.Number != number || !ReferenceEquals(kept.Store, store))
        {
            // Where a write comes in between, the next reader begins anew.
            kept = new Kept(store, number, await ReadAllAsync(store, cancellation).ConfigureAwait(false), []);
            _kept = kept;
        }

        if (!kept.Orders.TryGetValue(query.OrderText, out SortedItem<T>[]? sorted))
        {
            sorted = query.Sort(kept.Items);
            if (kept.Orders.Count < MostOrders)
            {
                kept.Orders[query.OrderText] = sorted;
            }
        }

        return sorted;
    }

    private async Task<List<T>> ReadAllAsync(IConfigStore store, CancellationToken cancellation)
    {
        var items = new List<T>();
        string? token = null;
        do
        {
            ConfigPage<T> page = await read(store, new PageRequest(RowsAtOnce, token), cancellation).ConfigureAwait(false);
            items.AddRange(page.Items);
            token = page.NextPageToken;
        }
        while (token is not null);
        return items;
    }

    private sealed record Kept(IConfigStore Store, long Number, List<T> Items, ConcurrentDictionary<string, SortedItem<T>[]> Orders);
}
