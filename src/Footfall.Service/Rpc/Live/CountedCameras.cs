using Footfall.Service.Counting;

namespace Footfall.Service.Rpc.Live;

/// <summary>Finds cameras that are counted on.</summary>
internal static class CountedCameras
{
    /// <summary>A camera of a store as it is now; null where there is none.</summary>
    public static CountedCamera? FindCamera(this CountingService counting, string storeId, string cameraId) =>
        counting.Find(storeId)?.Cameras.FirstOrDefault(camera => camera.Id == cameraId);
}
