using Footfall.Service.Rpc.Errors;
using Footfall.Storage.Configuration.Database;

namespace Footfall.Service.Rpc.Lists;

/// <summary>Pages as the configuration stores them: no row is read that is not shown.</summary>
internal static class StoredPages
{
    /// <param name="request">Which page.</param>
    /// <param name="read">Reads a page of the stored list.</param>
    /// <exception cref="Grpc.Core.RpcException">The token is none of this list.</exception>
    public static async Task<ListPage<T>> ReadAsync<T>(ListRequest request, Func<PageRequest, Task<ConfigPage<T>>> read)
    {
        string? token = ListToken.Read(request.PageToken, request.Binding, parts: 1)?[0];
        try
        {
            ConfigPage<T> page = await read(new PageRequest(request.Size, token)).ConfigureAwait(false);
            return new ListPage<T>(page.Items, page.NextPageToken is { } next ? ListToken.Of(request.Binding, next) : "");
        }
        catch (ConfigRefusedException refused) when (refused.Kind == RefusalKind.Invalid)
        {
            throw Refusal.InvalidPageToken();
        }
    }
}
