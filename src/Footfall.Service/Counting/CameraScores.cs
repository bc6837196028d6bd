using Footfall.Pipeline.Graph;
using Footfall.Storage.Configuration;
using Footfall.Tracking;

namespace Footfall.Service.Counting;

/// <summary>A camera's scores in the words of detector and tracker.</summary>
internal static class CameraScores
{
    private static readonly TrackerOptions Usual = new();

    /// <summary>What the detector hands on: down to the lowest score that the tracker has a use for.</summary>
    public static LaneScores Lane(CameraDetection detection) => new(
        detection.ScoreFloor is null && detection.ScoreThreshold is null ? null : Tracker(detection).LowScore,
        (float?)detection.OverlapThreshold);

    /// <summary>
    /// From the threshold on a box is somebody's. The tracker's other limits weigh by scores: they shrink and grow with it, so
    /// that somebody whom a detector scores at half of the usual is followed just as well at half of the usual threshold.
    /// </summary>
    public static TrackerOptions Tracker(CameraDetection detection)
    {
        float high = (float?)detection.ScoreThreshold ?? Math.Max(Usual.HighScore, (float?)detection.ScoreFloor ?? 0);
        float scale = high / Usual.HighScore;
        return Usual with
        {
            LowScore = Math.Min((float?)detection.ScoreFloor ?? Usual.LowScore, high),
            HighScore = high,
            StartScore = Math.Max(high, Math.Min(1, scale * Usual.StartScore)),
            ConfirmEvidence = scale * Usual.ConfirmEvidence,
            FirstOverlap = scale * Usual.FirstOverlap,
            ConfirmOverlap = scale * Usual.ConfirmOverlap,
        };
    }
}
