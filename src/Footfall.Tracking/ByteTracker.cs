using System.Globalization;
using Footfall.Domain.Detections;
using Footfall.Domain.Tracks;
using Footfall.Tracking.Association;
using Footfall.Tracking.Life;

namespace Footfall.Tracking;

/// <summary>Follows people by where their boxes are expected, and lets unsure boxes keep known people alive.</summary>
/// <remarks>
/// ByteTrack (Zhang et al., "ByteTrack: Multi-Object Tracking by Associating Every Detection Box", ECCV 2022). Written
/// from the paper. Beyond it, time is measured rather than counted in frames, and boxes grow with the uncertainty of
/// the prediction before they are overlapped, so that one set of options serves 2 to 30 frames a second. The order of
/// detections has no influence. Confirmed boxes are the filter's estimate, which jitters less than the detector's.
/// Allocates nothing once its arrays have grown to the crowd in view.
/// </remarks>
public sealed class ByteTracker : ITracker
{
    private readonly TrackerOptions _options;
    private readonly BoxMatcher _matcher;
    private readonly TrackList _tracks = new();
    private readonly List<Track> _asked = [];
    private readonly DetectionPile _sure = new();
    private readonly DetectionPile _unsure = new();
    private TrackedBox[] _report = [];
    private DateTimeOffset? _lastFrameAt;

    /// <summary>Starts with nobody in view.</summary>
    /// <param name="options">How it decides.</param>
    /// <exception cref="ArgumentException">An option is out of range; the message lists all that are.</exception>
    public ByteTracker(TrackerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        TrackerOptionsRules.Check(options);
        _options = options;
        _matcher = new BoxMatcher(options.OverlapSlack);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The time is not later than that of the frame before; nothing has changed.</exception>
    public ReadOnlySpan<TrackedBox> Update(ReadOnlySpan<Detection> detections, DateTimeOffset capturedAt)
    {
        double seconds = SecondsSinceLastFrame(capturedAt);
        _lastFrameAt = capturedAt;
        Split(detections);
        EndForgotten(capturedAt);
        Predict(seconds);

        AssociateSure(capturedAt);
        AssociateUnsure(capturedAt);
        LoseUnseen();
        ConfirmTentative(capturedAt);
        BeginNew(capturedAt);
        DuplicateTracks.End(_tracks, _options.DuplicateOverlap);
        return Report();
    }

    private double SecondsSinceLastFrame(DateTimeOffset capturedAt)
    {
        if (_lastFrameAt is not { } last)
        {
            return 0;
        }

        return capturedAt > last
            ? (capturedAt - last).TotalSeconds
            : throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Frame of {capturedAt:O} is not later than the one before, of {last:O}; frames come in order."),
                nameof(capturedAt));
    }

    private void Split(ReadOnlySpan<Detection> detections)
    {
        _sure.Clear();
        _unsure.Clear();
        foreach (ref readonly Detection detection in detections)
        {
            if (!IsUsable(detection))
            {
                continue;
            }

            if (detection.Score >= _options.HighScore)
            {
                _sure.Add(detection);
            }
            else if (detection.Score >= _options.LowScore)
            {
                _unsure.Add(detection);
            }
        }

        _sure.Sort();
        _unsure.Sort();
    }

    // One broken box would spoil the filter that took it for good.
    private static bool IsUsable(in Detection detection) =>
        float.IsFinite(detection.Score)
        && detection.Box is { Width: > 0 and < float.PositiveInfinity, Height: > 0 and < float.PositiveInfinity };

    private void EndForgotten(DateTimeOffset capturedAt)
    {
        for (int i = _tracks.Count - 1; i >= 0; i--)
        {
            if (capturedAt - _tracks[i].LastSeenAt > _options.LostLife)
            {
                _tracks.EndAt(i);
            }
        }
    }

    private void Predict(double seconds)
    {
        foreach (Track track in _tracks)
        {
            track.Predict(seconds, _options.Motion);
        }
    }

    // First round: sure boxes and everyone trusted, lost or not. Weighing by score serves the surest boxes first.
    private void AssociateSure(DateTimeOffset capturedAt)
    {
        Ask(static track => track.State != TrackState.Tentative);
        Associate(_sure, _options.FirstOverlap, weighByScore: true, capturedAt);
    }

    // Second round: unsure boxes may only continue people seen in the frame before, who are often half hidden now.
    private void AssociateUnsure(DateTimeOffset capturedAt)
    {
        Ask(static track => track.State == TrackState.Confirmed && !track.IsSeen);
        Associate(_unsure, _options.SecondOverlap, weighByScore: false, capturedAt);
    }

    private void LoseUnseen()
    {
        foreach (Track track in _tracks)
        {
            if (track.State == TrackState.Confirmed && !track.IsSeen)
            {
                track.Lose();
            }
        }
    }

    // A track seen once is confirmed by the very next frame or was a ghost.
    private void ConfirmTentative(DateTimeOffset capturedAt)
    {
        Ask(static track => track.State == TrackState.Tentative);
        Associate(_sure, _options.ConfirmOverlap, weighByScore: true, capturedAt);
        for (int i = _tracks.Count - 1; i >= 0; i--)
        {
            if (_tracks[i].State == TrackState.Tentative)
            {
                _tracks.EndAt(i);
            }
        }
    }

    private void BeginNew(DateTimeOffset capturedAt)
    {
        foreach (ref readonly Detection detection in _sure.Left)
        {
            if (detection.Score >= _options.StartScore)
            {
                _tracks.Begin(detection, capturedAt, _options.Motion);
            }
        }
    }

    private void Ask(Func<Track, bool> chosen)
    {
        _asked.Clear();
        foreach (Track track in _tracks)
        {
            if (chosen(track))
            {
                _asked.Add(track);
            }
        }
    }

    private void Associate(DetectionPile pile, double leastOverlap, bool weighByScore, DateTimeOffset capturedAt)
    {
        ReadOnlySpan<int> detectionOfTrack = _matcher.Match(_asked, pile.Left, leastOverlap, weighByScore);
        for (int i = 0; i < detectionOfTrack.Length; i++)
        {
            if (detectionOfTrack[i] != AssignmentSolver.Alone)
            {
                _asked[i].See(pile.Take(detectionOfTrack[i]), capturedAt, _options.Motion);
            }
        }

        pile.DropTaken();
    }

    private ReadOnlySpan<TrackedBox> Report()
    {
        if (_report.Length < _tracks.Count)
        {
            _report = new TrackedBox[Math.Max(_tracks.Count, 2 * _report.Length)];
        }

        for (int i = 0; i < _tracks.Count; i++)
        {
            Track track = _tracks[i];
            _report[i] = new TrackedBox(track.Id, track.Box, track.Score, track.State);
        }

        return _report.AsSpan(0, _tracks.Count);
    }
}
