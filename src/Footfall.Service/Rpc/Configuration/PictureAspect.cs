using Footfall.Domain.Geometry;
using Footfall.Service.Counting;

namespace Footfall.Service.Rpc.Configuration;

/// <summary>Width over height of cameras' pictures.</summary>
internal static class PictureAspect
{
    // Of most cameras; told apart only until one was connected once.
    private const double Usual = 16.0 / 9;

    /// <summary>That of a camera; the usual one where its picture is not known.</summary>
    public static double Of(CountingService counting, string storeId, string cameraId) =>
        counting.Find(storeId)?.Cameras.FirstOrDefault(camera => camera.Id == cameraId)?.Health?.SourceSize is { Width: > 0, Height: > 0 } size
            ? (double)size.Width / size.Height
            : Usual;
}
