namespace Footfall.Exchange;

/// <summary>Names of what is configured.</summary>
internal static class Names
{
    private const int PartsOfItem = 6;

    public static string Store(string id) => $"stores/{id}";

    public static string Camera(string storeId, string id) => $"stores/{storeId}/cameras/{id}";

    public static string Plan(string storeId, string cameraId) => $"{Camera(storeId, cameraId)}/plan";

    public static string Version(string storeId, string cameraId, int version) => $"{Camera(storeId, cameraId)}/planVersions/{version}";

    public static string Line(string storeId, string cameraId, string id) => $"{Camera(storeId, cameraId)}/lines/{id}";

    public static string Zone(string storeId, string cameraId, string id) => $"{Camera(storeId, cameraId)}/zones/{id}";

    public static string Area(string storeId, string id) => $"stores/{storeId}/areas/{id}";

    /// <summary>Ids in a name of the form <c>stores/{}/cameras/{}/plan</c>; null for another.</summary>
    /// <param name="name">The name.</param>
    /// <param name="collections">What stands in between; an id for <c>{}</c>.</param>
    public static string[]? Parse(string name, params ReadOnlySpan<string> collections)
    {
        // Ids of lines and zones in a plan file may hold anything, a slash too; they stand last.
        string[] parts = name.Split('/', PartsOfItem);
        if (parts.Length != collections.Length)
        {
            return null;
        }

        var ids = new List<string>();
        for (int i = 0; i < parts.Length; i++)
        {
            if (collections[i] == "{}" && parts[i].Length > 0)
            {
                ids.Add(parts[i]);
            }
            else if (collections[i] != parts[i])
            {
                return null;
            }
        }

        return [.. ids];
    }
}
