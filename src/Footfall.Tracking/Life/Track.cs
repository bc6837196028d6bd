using Footfall.Domain.Detections;
using Footfall.Domain.Geometry;
using Footfall.Domain.Tracks;
using Footfall.Tracking.Motion;

namespace Footfall.Tracking.Life;

/// <summary>One person followed by one tracker; used again for another once it has ended.</summary>
/// <remarks>
/// <code>
///   begin ──► tentative ──seen again──► confirmed ◄──seen── lost ──life over──► gone
///                 └──not seen──► gone       └────not seen────►┘
/// </code>
/// </remarks>
internal sealed class Track
{
    private KalmanBox _motion;

    public int Id { get; private set; }

    public TrackState State { get; private set; }

    public float Score { get; private set; }

    public DateTimeOffset FirstSeenAt { get; private set; }

    public DateTimeOffset LastSeenAt { get; private set; }

    /// <summary>Whether the current frame shows it.</summary>
    public bool IsSeen { get; private set; }

    /// <summary>Best estimate for the current frame.</summary>
    public BoxPixels Box { get; private set; }

    /// <summary>Standard deviation of the estimated centre, in pixels.</summary>
    public double PlaceDeviation => _motion.PlaceDeviation;

    /// <summary>Time from the first to the last sighting.</summary>
    public TimeSpan Age => LastSeenAt - FirstSeenAt;

    public void Begin(int id, in Detection detection, DateTimeOffset capturedAt, MotionOptions motion)
    {
        _motion = new KalmanBox(detection.Box, motion);
        Id = id;
        State = TrackState.Tentative;
        Score = detection.Score;
        FirstSeenAt = capturedAt;
        LastSeenAt = capturedAt;
        IsSeen = true;
        Box = detection.Box;
    }

    public void Predict(double seconds, MotionOptions motion)
    {
        _motion.Predict(seconds, State == TrackState.Lost, motion);
        IsSeen = false;
        Box = _motion.Box;
    }

    public void See(in Detection detection, DateTimeOffset capturedAt, MotionOptions motion)
    {
        _motion.Correct(detection.Box, motion);
        Box = _motion.Box;
        Score = detection.Score;
        LastSeenAt = capturedAt;
        IsSeen = true;
        State = TrackState.Confirmed;
    }

    public void Lose() => State = TrackState.Lost;
}
