using Footfall.Service.Rpc.Errors;
using Footfall.Storage.Configuration.Database;

namespace Footfall.Service.Rpc.Lists;

/// <summary>A list of the configuration, page by page.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="source">What it is filtered and ordered by.</param>
/// <param name="read">Reads a page of the stored list: of a store or all, of a camera or all.</param>
internal sealed class ConfigList<T>(
    ListSource<T> source,
    Func<IConfigStore, string?, string?, PageRequest, CancellationToken, Task<ConfigPage<T>>> read)
{
    private readonly ListCache<T> _cache = new((store, page, cancellation) => read(store, null, null, page, cancellation));

    /// <summary>Reads a page.</summary>
    /// <param name="store">The configuration.</param>
    /// <param name="request">Which page.</param>
    /// <param name="scope">Of which stores and cameras.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="Grpc.Core.RpcException">The filter, the order or the token is none.</exception>
    public async Task<ListPage<T>> ReadAsync(IConfigStore store, ListRequest request, ListScope scope, CancellationToken cancellation)
    {
        var query = ListQuery<T>.Parse(request, source);
        return query.IsUsual && (scope.StoreId is not null || scope.Sees is null)
            ? await StoredPages.ReadAsync(
                request, page => read(store, scope.StoreId, scope.CameraId, page, cancellation)).ConfigureAwait(false)
            : query.Select(
                await _cache.ReadAsync(store, query, cancellation).ConfigureAwait(false),
                scope.IsAll ? _ => true : item => scope.Holds(source.KeyOf(item)));
    }
}
