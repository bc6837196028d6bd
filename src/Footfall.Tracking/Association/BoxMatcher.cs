using Footfall.Domain.Detections;
using Footfall.Domain.Geometry;
using Footfall.Tracking.Life;

namespace Footfall.Tracking.Association;

/// <summary>Gives tracks the detections that overlap their predictions best, all together.</summary>
/// <param name="slack">Standard deviations of the prediction by which boxes grow before they are overlapped.</param>
internal sealed class BoxMatcher(double slack)
{
    private readonly AssignmentSolver _solver = new();
    private double[] _costs = [];
    private int[] _detectionOfTrack = [];

    /// <param name="tracks">Predicted to the frame of the detections.</param>
    /// <param name="detections">Left unchanged.</param>
    /// <param name="leastOverlap">Pairs below it are not made.</param>
    /// <param name="weighByScore">Whether an overlap counts in proportion to the detection's score.</param>
    /// <returns>For each track the index of its detection, or <see cref="AssignmentSolver.Alone"/>; valid until the next call.</returns>
    public ReadOnlySpan<int> Match(
        List<Track> tracks, ReadOnlySpan<Detection> detections, double leastOverlap, bool weighByScore)
    {
        Prepare(tracks.Count, detections.Length);
        int pair = 0;
        foreach (Track track in tracks)
        {
            float margin = (float)(slack * track.PlaceDeviation);
            BoxPixels expected = Grow(track.Box, margin);
            foreach (ref readonly Detection detection in detections)
            {
                double overlap = expected.IntersectionOverUnion(Grow(detection.Box, margin));
                double weight = weighByScore ? Math.Min(detection.Score, 1) : 1;
                _costs[pair++] = overlap > 0 ? 1 - (overlap * weight) : double.PositiveInfinity;
            }
        }

        Span<int> result = _detectionOfTrack.AsSpan(0, tracks.Count);
        _solver.Solve(_costs.AsSpan(0, pair), tracks.Count, detections.Length, 1 - leastOverlap, result);
        return result;
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

    private static BoxPixels Grow(in BoxPixels box, float margin) =>
        new(box.Left - margin, box.Top - margin, box.Right + margin, box.Bottom + margin);
}
