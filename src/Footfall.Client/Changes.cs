using Grpc.Core;

namespace Footfall.Client;

/// <summary>Reads, changes and writes a thing again until nobody else came between.</summary>
internal static class Changes
{
    // A hundred writers of one camera each need no more; beyond it something else is wrong.
    private const int MostAttempts = 200;

    /// <summary>Changes a thing.</summary>
    /// <param name="read">Reads it as it is.</param>
    /// <param name="change">Changes it in place; called again with the newer one after a conflict.</param>
    /// <param name="write">Writes it, etag included.</param>
    /// <exception cref="RpcException">It was refused for another reason, or others came between again and again.</exception>
    public static async Task<T> RunAsync<T>(Func<Task<T>> read, Action<T> change, Func<T, Task<T>> write)
    {
        for (int attempt = 1; ; attempt++)
        {
            T thing = await read().ConfigureAwait(false);
            change(thing);
            try
            {
                return await write(thing).ConfigureAwait(false);
            }
            catch (RpcException conflict) when (conflict.StatusCode == StatusCode.Aborted && attempt < MostAttempts)
            {
                // Somebody was quicker: their change stays, and this one is made on top of it.
            }
        }
    }
}
