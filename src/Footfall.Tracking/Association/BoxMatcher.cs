using Footfall.Domain.Detections;
using Footfall.Domain.Geometry;
using Footfall.Domain.Tracks;
using Footfall.Tracking.Life;

namespace Footfall.Tracking.Association;

/// <summary>Pairs people with boxes by where they are expected and by what else tells them apart.</summary>
/// <remarks>
/// <code>
///   agreement = overlap of the grown boxes × (1 − w + w · overlap of their heights) × score    made only from a least value on
///   cost      = 1 − agreement − cues                                                          decides who gets which box
/// </code>
/// Growing boxes: Yang et al., "Hard to Track Objects with Irregular Motions and Similar Appearances? Make It Easier by
/// Buffering the Matching Space", WACV 2023, here by the uncertainty of each prediction. Height: Hybrid-SORT, Yang et al.,
/// AAAI 2024. Score: ByteTrack and BoT-SORT. Working arrays are kept and grow. Not safe for several threads.
/// </remarks>
internal sealed class BoxMatcher
{
    private readonly AssignmentSolver _solver = new();
    private double[] _costs = [];
    private int[] _detectionOfTrack = [];

    /// <param name="tracks">Predicted to the frame of the detections.</param>
    /// <param name="detections">Left unchanged.</param>
    /// <param name="round">How they are compared.</param>
    /// <returns>For each track the index of its detection, or <see cref="AssignmentSolver.Alone"/>; valid until the next call.</returns>
    public ReadOnlySpan<int> Match(List<Track> tracks, ReadOnlySpan<Detection> detections, in MatchRound round)
    {
        Prepare(tracks.Count, detections.Length);
        Span<double> costs = _costs.AsSpan(0, tracks.Count * detections.Length);
        for (int i = 0; i < tracks.Count; i++)
        {
            Compare(tracks[i], detections, round, costs.Slice(i * detections.Length, detections.Length));
        }

        Span<int> result = _detectionOfTrack.AsSpan(0, tracks.Count);
        _solver.Solve(costs, tracks.Count, detections.Length, 1 - round.LeastOverlap, result);
        return result;
    }

    private static void Compare(Track track, ReadOnlySpan<Detection> detections, in MatchRound round, Span<double> costs)
    {
        float height = track.Box.Height;
        float margin = (float)Math.Max(0, (round.Slack * track.PlaceDeviation) - (round.SlackFree * height));
        BoxPixels expected = Grow(track.Box, margin);
        for (int i = 0; i < detections.Length; i++)
        {
            ref readonly Detection detection = ref detections[i];
            BoxPixels seen = Grow(detection.Box, margin);
            double agreement = expected.IntersectionOverUnion(seen);
            if (agreement > 0)
            {
                agreement *= 1 - round.HeightWeight + (round.HeightWeight * HeightOverlap(expected, seen));
                agreement *= round.WeighsByScore ? Math.Min(detection.Score, 1) : 1;
            }

            costs[i] = agreement > 0 && agreement >= round.LeastOverlap
                ? 1 - agreement - (round.Cues is { } cues ? Likeness(track, detection, cues) : 0)
                : double.PositiveInfinity;
        }
    }

    private static double Likeness(Track track, in Detection detection, CueOptions cues)
    {
        double width = RelativeDifference(track.Box.Width, detection.Box.Width);
        double height = RelativeDifference(track.Box.Height, detection.Box.Height);
        double shape = cues.Shape * Math.Exp(-(width + height));
        double score = cues.ScoreChange * Math.Abs(track.ExpectedScore - Math.Min(detection.Score, 1));
        return shape - score - (track.State == TrackState.Lost ? cues.Lost : 0);
    }

    private void Prepare(int tracks, int detections)
    {
        if (_costs.Length < tracks * detections)
        {
            _costs = new double[Math.Max(tracks * detections, 2 * _costs.Length)];
        }

        if (_detectionOfTrack.Length < tracks)
        {
            _detectionOfTrack = new int[Math.Max(tracks, 2 * _detectionOfTrack.Length)];
        }
    }

    private static double HeightOverlap(in BoxPixels one, in BoxPixels other)
    {
        double shared = Math.Min(one.Bottom, other.Bottom) - Math.Max(one.Top, other.Top);
        return shared / (Math.Max(one.Bottom, other.Bottom) - Math.Min(one.Top, other.Top));
    }

    private static double RelativeDifference(double one, double other) => Math.Abs(one - other) / Math.Max(one, other);

    private static BoxPixels Grow(in BoxPixels box, float margin) =>
        new(box.Left - margin, box.Top - margin, box.Right + margin, box.Bottom + margin);
}
