namespace Footfall.Benchmarks.Tracking;

/// <summary>Real detections to follow people through.</summary>
public enum Scene
{
    /// <summary>PETS09-S2L1: 5.5 boxes a frame, 10 frames a second.</summary>
    FiveBoxes,

    /// <summary>MOT17-04: 50 boxes a frame, 30 frames a second.</summary>
    FiftyBoxes,
}
