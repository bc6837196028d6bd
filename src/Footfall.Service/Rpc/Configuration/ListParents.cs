using Footfall.Service.Counting;
using Footfall.Service.Rpc.Lists;
using Footfall.Service.Rpc.Names;
using Grpc.Core;

namespace Footfall.Service.Rpc.Configuration;

/// <summary>Reads the parents of lists; one that does not exist is refused.</summary>
internal static class ListParents
{
    /// <summary>Of a list of what belongs to stores.</summary>
    public static async Task<ListScope> OfStoreAsync(string parent, CountingService counting, ServerCallContext context)
    {
        string storeId = ResourceNames.Store.Parse(parent, "parent", allowAll: true)[0];
        if (storeId == NamePattern.All)
        {
            return new ListScope(null, null, ConfigLists.Sees(context));
        }

        await counting.Configuration.GetStoreAsync(storeId, context.CancellationToken).ConfigureAwait(false);
        return new ListScope(storeId, null, null);
    }

    /// <summary>Of a list of what belongs to cameras.</summary>
    public static async Task<ListScope> OfCameraAsync(string parent, CountingService counting, ServerCallContext context)
    {
        string[] ids = ResourceNames.Camera.Parse(parent, "parent", allowAll: true);
        bool ofAllStores = ids[0] == NamePattern.All;
        bool ofAllCameras = ids[1] == NamePattern.All;
        if (!ofAllStores && ofAllCameras)
        {
            await counting.Configuration.GetStoreAsync(ids[0], context.CancellationToken).ConfigureAwait(false);
        }
        else if (!ofAllStores)
        {
            await counting.Configuration.GetCameraAsync(ids[0], ids[1], context.CancellationToken).ConfigureAwait(false);
        }

        return new ListScope(
            ofAllStores ? null : ids[0], ofAllCameras ? null : ids[1], ofAllStores ? ConfigLists.Sees(context) : null);
    }
}
