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
    /// From the threshold on a box is somebody's; one that begins a track by itself is surer than that by as much as with the
    /// tracker's own scores.
    /// </summary>
    public static TrackerOptions Tracker(CameraDetection detection)
    {
        float high = (float?)detection.ScoreThreshold ?? Math.Max(Usual.HighScore, (float?)detection.ScoreFloor ?? 0);
        return Usual with
        {
            LowScore = Math.Min((float?)detection.ScoreFloor ?? Usual.LowScore, high),
            HighScore = high,
            StartScore = Math.Max(high, Math.Min(1, high * (Usual.StartScore / Usual.HighScore))),
        };
    }
}
