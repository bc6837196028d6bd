using System.Collections.Immutable;
using Footfall.Storage.Configuration.Database;

namespace Footfall.Service.Rpc.Lists;

/// <summary>A whole list of the configuration, kept until the next write.</summary>
/// <remarks>Filters and other orders look at all of it; reading ten thousand rows for each page would be too slow.</remarks>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="read">Reads a page of the stored list.</param>
internal sealed class ListCache<T>(Func<IConfigStore, PageRequest, CancellationToken, Task<ConfigPage<T>>> read)
{
    private const int RowsAtOnce = 1000;

    private volatile Kept? _kept;

    /// <summary>Everything, in the order of the stored list.</summary>
    public async Task<ImmutableArray<T>> ReadAsync(IConfigStore store, CancellationToken cancellation)
    {
        long number = await store.ReadNumberAsync(cancellation).ConfigureAwait(false);
        if (_kept is { } kept && kept.Number == number && ReferenceEquals(kept.Store, store))
        {
            return kept.Items;
        }

        var items = ImmutableArray.CreateBuilder<T>();
        string? token = null;
        do
        {
            ConfigPage<T> page = await read(store, new PageRequest(RowsAtOnce, token), cancellation).ConfigureAwait(false);
            items.AddRange(page.Items);
            token = page.NextPageToken;
        }
        while (token is not null);

        // Where a write came in between, the next reader begins anew.
        var all = new Kept(store, number, items.ToImmutable());
        _kept = all;
        return all.Items;
    }

    private sealed record Kept(IConfigStore Store, long Number, ImmutableArray<T> Items);
}
