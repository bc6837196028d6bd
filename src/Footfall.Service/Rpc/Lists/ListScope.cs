namespace Footfall.Service.Rpc.Lists;

/// <summary>Of which stores and cameras a list is.</summary>
/// <param name="StoreId">Null for all that may be seen.</param>
/// <param name="CameraId">Null for all.</param>
/// <param name="Sees">Whether the caller may see a store; null where all may be seen.</param>
internal sealed record ListScope(string? StoreId, string? CameraId, Func<string, bool>? Sees)
{
    private const int StorePart = 0;
    private const int CameraPart = 1;

    /// <summary>Whether everything is of it.</summary>
    public bool IsAll => StoreId is null && CameraId is null && Sees is null;

    /// <summary>Whether something is of it.</summary>
    /// <param name="key">Ids in its name: the store's is the first, the camera's the second one of lines and zones.</param>
    public bool Holds(string[] key) =>
        (StoreId is null ? Sees is null || Sees(key[StorePart]) : StoreId == key[StorePart])
        && (CameraId is null || key[CameraPart] == CameraId);
}
