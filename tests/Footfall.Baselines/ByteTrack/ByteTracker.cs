using Footfall.Domain.Detections;
using Footfall.Domain.Geometry;
using Footfall.Domain.Tracks;
using Footfall.Tracking;
using Footfall.Tracking.Association;

namespace Footfall.Baselines.ByteTrack;

/// <summary>Plain ByteTrack, to measure the product's tracker against.</summary>
/// <remarks>
/// Zhang et al., "ByteTrack: Multi-Object Tracking by Associating Every Detection Box", ECCV 2022, written from the paper
/// with its published thresholds. As there, time is counted in frames: the capture time is not looked at.
/// </remarks>
public sealed class ByteTracker : ITracker
{
    private const float SureScore = 0.6f;
    private const float UnsureScore = 0.1f;
    private const float StartScore = 0.7f;
    private const double SureCost = 0.8;
    private const double UnsureCost = 0.5;
    private const double NewcomerCost = 0.7;
    private const float DuplicateOverlap = 0.85f;
    private const int LostFrames = 30;

    private readonly AssignmentSolver _solver = new();
    private readonly List<ByteTrackPerson> _people = [];
    private readonly List<ByteTrackPerson> _asked = [];
    private readonly List<Detection> _sure = [];
    private readonly List<Detection> _unsure = [];
    private double[] _costs = [];
    private int[] _detectionOfPerson = [];
    private TrackedBox[] _report = [];
    private int _frame;
    private int _lastId;

    /// <inheritdoc/>
    public ReadOnlySpan<TrackedBox> Update(ReadOnlySpan<Detection> detections, DateTimeOffset capturedAt)
    {
        _frame++;
        Split(detections);
        foreach (ByteTrackPerson person in _people)
        {
            person.Predict();
        }

        Associate(_sure, SureCost, weighByScore: true, static person => person.State != TrackState.Tentative);
        Associate(
            _unsure, UnsureCost, weighByScore: false, person => person.State == TrackState.Confirmed && person.SeenIn != _frame);
        foreach (ByteTrackPerson person in _people)
        {
            person.LoseUnless(_frame);
        }

        Associate(_sure, NewcomerCost, weighByScore: true, static person => person.State == TrackState.Tentative);
        _people.RemoveAll(IsOver);
        Begin();
        DropDuplicates();
        return Report();
    }

    private void Split(ReadOnlySpan<Detection> detections)
    {
        _sure.Clear();
        _unsure.Clear();
        foreach (Detection detection in detections)
        {
            if (detection.Score > SureScore)
            {
                _sure.Add(detection);
            }
            else if (detection.Score > UnsureScore)
            {
                _unsure.Add(detection);
            }
        }
    }

    private void Associate(List<Detection> detections, double mostCost, bool weighByScore, Predicate<ByteTrackPerson> asked)
    {
        _asked.Clear();
        foreach (ByteTrackPerson person in _people)
        {
            if (asked(person))
            {
                _asked.Add(person);
            }
        }

        Span<int> pairs = Pair(detections, mostCost, weighByScore);
        for (int i = 0; i < pairs.Length; i++)
        {
            if (pairs[i] != AssignmentSolver.Alone)
            {
                _asked[i].See(detections[pairs[i]], _frame);
            }
        }

        RemoveTaken(detections, pairs);
    }

    private Span<int> Pair(List<Detection> detections, double mostCost, bool weighByScore)
    {
        if (_costs.Length < _asked.Count * detections.Count)
        {
            _costs = new double[2 * _asked.Count * detections.Count];
        }

        if (_detectionOfPerson.Length < _asked.Count)
        {
            _detectionOfPerson = new int[2 * _asked.Count];
        }

        int next = 0;
        foreach (ByteTrackPerson person in _asked)
        {
            BoxPixels expected = person.Box;
            foreach (Detection detection in detections)
            {
                double cost = 1 - (expected.IntersectionOverUnion(detection.Box) * (weighByScore ? detection.Score : 1));
                _costs[next++] = cost <= mostCost ? cost : double.PositiveInfinity;
            }
        }

        Span<int> pairs = _detectionOfPerson.AsSpan(0, _asked.Count);
        _solver.Solve(_costs.AsSpan(0, next), _asked.Count, detections.Count, mostCost, pairs);
        return pairs;
    }

    private static void RemoveTaken(List<Detection> detections, ReadOnlySpan<int> pairs)
    {
        for (int i = detections.Count - 1; i >= 0; i--)
        {
            if (pairs.Contains(i))
            {
                detections.RemoveAt(i);
            }
        }
    }

    private bool IsOver(ByteTrackPerson person) =>
        person.State == TrackState.Tentative ? person.SeenIn != _frame : _frame - person.SeenIn > LostFrames;

    // Who is there in the very first frame is trusted at once.
    private void Begin()
    {
        foreach (Detection detection in _sure)
        {
            if (detection.Score >= StartScore)
            {
                _people.Add(new ByteTrackPerson(++_lastId, detection, _frame));
            }
        }
    }

    private void DropDuplicates()
    {
        for (int i = _people.Count - 1; i >= 0; i--)
        {
            ByteTrackPerson one = _people[i];
            foreach (ByteTrackPerson other in _people)
            {
                if ((one.State == TrackState.Lost) != (other.State == TrackState.Lost)
                    && one.SeenIn - one.BegunIn <= other.SeenIn - other.BegunIn
                    && one.Box.IntersectionOverUnion(other.Box) > DuplicateOverlap)
                {
                    _people.RemoveAt(i);
                    break;
                }
            }
        }
    }

    private ReadOnlySpan<TrackedBox> Report()
    {
        if (_report.Length < _people.Count)
        {
            _report = new TrackedBox[2 * _people.Count];
        }

        for (int i = 0; i < _people.Count; i++)
        {
            ByteTrackPerson person = _people[i];
            _report[i] = new TrackedBox(person.Id, person.Box, person.Score, person.State);
        }

        return _report.AsSpan(0, _people.Count);
    }
}
