using System.Globalization;
using Footfall.Domain.Detections;
using Footfall.Domain.Tracks;
using Footfall.Tracking.Association;
using Footfall.Tracking.Life;

namespace Footfall.Tracking;

/// <summary>Follows people by where their boxes are expected, and lets unsure boxes keep known people alive.</summary>
/// <remarks>
/// The rounds are ByteTrack's (Zhang et al., ECCV 2022): sure boxes first, then unsure ones for people seen a moment ago.
/// What makes a box someone's comes from Hybrid-SORT, BoostTrack and C-BIoU, and a round that finds lost people again from
/// OC-SORT; each is named where it is used. All written from the papers. Beyond them, time is measured rather than counted
/// in frames, and boxes grow with the uncertainty of the prediction before they are overlapped, so that one set of options
/// serves 2 to 30 frames a second. The order of detections has no influence. Confirmed boxes are the filter's estimate,
/// which jitters less than the detector's. Allocates nothing once its arrays have grown to the crowd in view.
/// <code>
///   sure boxes ──► trusted people ──left──► lost people, wider ──left──► tentative people ──left──► new people
///   unsure boxes ──► those just seen and not yet found
/// </code>
/// </remarks>
public sealed class FootfallTracker : ITracker
{
    private readonly BoxMatcher _matcher = new();
    private readonly TrackList _tracks = new();
    private readonly List<Track> _asked = [];
    private readonly DetectionPile _sure = new();
    private readonly DetectionPile _unsure = new();
    private TrackedBox[] _report = [];
    private DateTimeOffset? _lastFrameAt;
    private TrackerOptions _options;
    private AssociationRounds _rounds;
    private TrackerOptions? _next;

    /// <summary>Starts with nobody in view.</summary>
    /// <param name="options">How it decides.</param>
    /// <exception cref="ArgumentException">An option is out of range; the message lists all that are.</exception>
    public FootfallTracker(TrackerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        TrackerOptionsRules.Check(options);
        _options = options;
        _rounds = new AssociationRounds(options);
    }

    /// <summary>Decides otherwise from the next frame on; people in view stay who they are. From any thread.</summary>
    /// <param name="options">How it decides.</param>
    /// <exception cref="ArgumentException">An option is out of range; the message lists all that are.</exception>
    public void Use(TrackerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        TrackerOptionsRules.Check(options);
        Volatile.Write(ref _next, options);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The time is not later than that of the frame before; nothing has changed.</exception>
    public ReadOnlySpan<TrackedBox> Update(ReadOnlySpan<Detection> detections, DateTimeOffset capturedAt)
    {
        double seconds = SecondsSinceLastFrame(capturedAt);
        _lastFrameAt = capturedAt;
        if (Interlocked.Exchange(ref _next, null) is { } next)
        {
            (_options, _rounds) = (next, new AssociationRounds(next));
        }

        Split(detections);
        EndForgotten(capturedAt);
        Predict(seconds, capturedAt);

        AssociateSure(capturedAt);
        AssociateUnsure(capturedAt);
        Recover(capturedAt);
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
            if (_tracks[i].IsForgotten(capturedAt, _options))
            {
                _tracks.EndAt(i);
            }
        }
    }

    private void Predict(double seconds, DateTimeOffset capturedAt)
    {
        foreach (Track track in _tracks)
        {
            track.Predict(seconds, capturedAt, _options);
        }
    }

    // First round: sure boxes and everyone trusted, lost or not, unless out of sight for too long.
    private void AssociateSure(DateTimeOffset capturedAt)
    {
        Ask(static track => track.State != TrackState.Tentative && track.HasClaim);
        Associate(_sure, _rounds.First, capturedAt);
    }

    // Second round: unsure boxes may only continue people seen in the frame before, who are often half hidden now.
    private void AssociateUnsure(DateTimeOffset capturedAt)
    {
        Ask(static track => track.State == TrackState.Confirmed && !track.IsSeen);
        Associate(_unsure, _rounds.Second, capturedAt);
    }

    // Before a sure box that nobody took may become someone new, people not found are looked for more widely.
    private void Recover(DateTimeOffset capturedAt)
    {
        Ask(static track => track.State != TrackState.Tentative && !track.IsSeen);
        Associate(_sure, _rounds.Recover, capturedAt);
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

    // A tentative track is seen in every frame until it is confirmed, or was a ghost.
    private void ConfirmTentative(DateTimeOffset capturedAt)
    {
        Ask(static track => track.State == TrackState.Tentative);
        Associate(_sure, _rounds.Confirm, capturedAt);
        for (int i = _tracks.Count - 1; i >= 0; i--)
        {
            if (_tracks[i] is { State: TrackState.Tentative, IsSeen: false })
            {
                _tracks.EndAt(i);
            }
        }
    }

    private void BeginNew(DateTimeOffset capturedAt)
    {
        foreach (ref readonly Detection detection in _sure.Left)
        {
            if (detection.Score >= _options.StartScore || _options.WeakEvidence > 0)
            {
                _tracks.Begin(detection, capturedAt, _options);
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

    private void Associate(DetectionPile pile, in MatchRound round, DateTimeOffset capturedAt)
    {
        ReadOnlySpan<int> detectionOfTrack = _matcher.Match(_asked, pile.Left, round);
        for (int i = 0; i < detectionOfTrack.Length; i++)
        {
            if (detectionOfTrack[i] != AssignmentSolver.Alone)
            {
                _asked[i].See(pile.Take(detectionOfTrack[i]), capturedAt, _options);
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
