using Footfall.Domain.Geometry;
using Footfall.Vision.Frames;

namespace Footfall.Vision.Detection;

/// <summary>One picture to look for people in.</summary>
/// <param name="Pixels">The full picture at analysis size; read only, stays the caller's.</param>
/// <param name="SourceSize">Size of the camera's full picture, which boxes are given in.</param>
/// <param name="Region">The part that is looked at; cropped first, so that it gets the model's whole resolution.</param>
/// <param name="Detections">Takes the people found: boxes in pixels of the full picture, above the floor.</param>
public readonly record struct DetectionRequest(
    PixelBuffer Pixels, PictureSize SourceSize, RegionNormalized Region, List<Domain.Detections.Detection> Detections)
{
    /// <summary>Score that this picture's boxes need; the detector's own floor where it is null.</summary>
    public float? ScoreFloor { get; init; }

    /// <summary>Overlap that makes two boxes of this picture one person; the detector's own where it is null.</summary>
    public float? OverlapLimit { get; init; }
}
