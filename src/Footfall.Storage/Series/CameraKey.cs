namespace Footfall.Storage.Series;

/// <summary>What a camera's series are kept under: its id alone is unique in its store only.</summary>
public static class CameraKey
{
    /// <summary>Stands between the two ids; no id holds it.</summary>
    public const char Separator = '/';

    /// <summary>The key of a camera, as in <c>high-street/door</c>.</summary>
    public static string Of(string storeId, string cameraId) => $"{storeId}{Separator}{cameraId}";

    /// <summary>The store's id in a key.</summary>
    /// <returns>Null where the key is a camera's id alone, as series have it that were not made by the service.</returns>
    public static string? StoreOf(string key)
    {
        int end = key.IndexOf(Separator, StringComparison.Ordinal);
        return end < 0 ? null : key[..end];
    }
}
