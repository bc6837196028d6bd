using Footfall.Domain.Detections;
using Footfall.Domain.Geometry;

namespace Footfall.Tracking.Stillness;

/// <summary>A frame's boxes in heights of the picture; its array grows to the crowd and is kept.</summary>
internal sealed class FrameBoxes
{
    private HeightBox[] _boxes = new HeightBox[64];

    /// <returns>One for each detection, in their order; valid until the next call.</returns>
    public ReadOnlySpan<HeightBox> Measure(List<Detection> detections, PictureSize picture)
    {
        if (_boxes.Length < detections.Count)
        {
            _boxes = new HeightBox[2 * detections.Count];
        }

        for (int i = 0; i < detections.Count; i++)
        {
            _boxes[i] = HeightBox.Of(detections[i].Box, picture);
        }

        return _boxes.AsSpan(0, detections.Count);
    }
}
