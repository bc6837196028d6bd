namespace Footfall.Storage.Configuration.Database;

/// <summary>Names of resources, as the contract has them.</summary>
internal static class ResourceName
{
    public const string Configuration = "configuration";

    public static string Store(string id) => $"stores/{id}";

    public static string FloorPlan(string storeId) => $"stores/{storeId}/floorPlan";

    public static string Camera(string storeId, string id) => $"stores/{storeId}/cameras/{id}";

    public static string Plan(string storeId, string cameraId) => $"{Camera(storeId, cameraId)}/plan";

    public static string Version(string storeId, string cameraId, int version) => $"{Camera(storeId, cameraId)}/planVersions/{version}";

    public static string Line(string storeId, string cameraId, string id) => $"{Camera(storeId, cameraId)}/lines/{id}";

    public static string Zone(string storeId, string cameraId, string id) => $"{Camera(storeId, cameraId)}/zones/{id}";

    public static string Area(string storeId, string id) => $"stores/{storeId}/areas/{id}";
}
