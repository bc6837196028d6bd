using Footfall.Domain.Detections;
using Footfall.Domain.Geometry;
using Footfall.Domain.Tracks;
using Footfall.Tracking.Motion;

namespace Footfall.Tracking.Life;

/// <summary>One person followed by one tracker; used again for another once it has ended.</summary>
/// <remarks>
/// <code>
///   begin ──► tentative ──seen enough─► confirmed ◄──seen── lost ──life over──► gone
///                 └──not seen──► gone       └────not seen────►┘
/// </code>
/// </remarks>
internal sealed class Track
{
    private KalmanBox _motion;
    private float _scoreBefore;
    private double _evidence;

    public int Id { get; private set; }

    public TrackState State { get; private set; }

    public float Score { get; private set; }

    /// <summary>What the last two scores lead to expect now.</summary>
    /// <remarks>The straight line through them (Hybrid-SORT, Yang et al., AAAI 2024, section 3.2).</remarks>
    public double ExpectedScore => Math.Clamp((2 * Score) - _scoreBefore, 0.1, 1);

    public DateTimeOffset FirstSeenAt { get; private set; }

    public DateTimeOffset LastSeenAt { get; private set; }

    /// <summary>Whether the current frame shows it.</summary>
    public bool IsSeen { get; private set; }

    /// <summary>Whether it was seen lately enough to be asked before boxes are left over.</summary>
    public bool HasClaim { get; private set; }

    /// <summary>Best estimate for the current frame.</summary>
    public BoxPixels Box { get; private set; }

    /// <summary>Standard deviation of the estimated centre, in pixels.</summary>
    public double PlaceDeviation => _motion.PlaceDeviation;

    /// <summary>Time from the first to the last sighting.</summary>
    public TimeSpan Age => LastSeenAt - FirstSeenAt;

    public void Begin(int id, in Detection detection, DateTimeOffset capturedAt, TrackerOptions options)
    {
        _motion = new KalmanBox(detection.Box, options.Motion);
        Id = id;
        State = TrackState.Tentative;
        Score = detection.Score;
        _scoreBefore = Score;
        _evidence = Evidence(detection, options);
        FirstSeenAt = capturedAt;
        LastSeenAt = capturedAt;
        IsSeen = true;
        HasClaim = true;
        Box = detection.Box;
    }

    public void Predict(double seconds, DateTimeOffset capturedAt, TrackerOptions options)
    {
        _motion.Predict(seconds, State == TrackState.Lost, options.Motion);
        HasClaim = capturedAt - LastSeenAt <= options.ClaimLife;
        IsSeen = false;
        Box = _motion.Box;
    }

    public void See(in Detection detection, DateTimeOffset capturedAt, TrackerOptions options)
    {
        _motion.Correct(detection.Box, options.Motion);
        Box = detection.Score >= options.HighScore
            ? Between(_motion.Box, detection.Box, (float)options.DetectionShare)
            : _motion.Box;
        _scoreBefore = Score;
        Score = detection.Score;
        LastSeenAt = capturedAt;
        IsSeen = true;
        _evidence += Evidence(detection, options);
        if (State == TrackState.Lost || _evidence >= options.ConfirmEvidence)
        {
            State = TrackState.Confirmed;
        }
    }

    public void Lose() => State = TrackState.Lost;

    /// <summary>Whether it has been out of sight for too long to come back.</summary>
    public bool IsForgotten(DateTimeOffset now, TrackerOptions options)
    {
        TimeSpan unseen = now - LastSeenAt;
        return unseen > options.LostLife || (State == TrackState.Lost && unseen > Age * options.LifePerTimeSeen);
    }

    private static double Evidence(in Detection detection, TrackerOptions options) =>
        Math.Min(detection.Score, 1) * (detection.Score >= options.StartScore ? 1 : options.WeakEvidence);

    private static BoxPixels Between(in BoxPixels estimated, in BoxPixels seen, float share) => new(
        estimated.Left + ((seen.Left - estimated.Left) * share),
        estimated.Top + ((seen.Top - estimated.Top) * share),
        estimated.Right + ((seen.Right - estimated.Right) * share),
        estimated.Bottom + ((seen.Bottom - estimated.Bottom) * share));
}
