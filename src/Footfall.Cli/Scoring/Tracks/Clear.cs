namespace Footfall.Cli.Scoring.Tracks;

/// <summary>Counts what the CLEAR MOT metrics are made of.</summary>
/// <remarks>
/// Bernardin and Stiefelhagen, "Evaluating Multiple Object Tracking Performance: The CLEAR MOT Metrics", EURASIP JIVP 2008,
/// with the overlap limit and the counts of MOTChallenge. A pair of the frame before is kept while it still overlaps by the
/// limit; the others are matched for the largest overlap. A switch is a match with another track than the person's last one,
/// however long ago. As in the official tool, a frame in which one side is empty is passed over in telling the frame before.
/// </remarks>
internal static class Clear
{
    private const double LeastOverlap = 0.5;

    // More than all overlaps of a frame together can be worth.
    private const double WorthOfKeeping = 1000;

    /// <summary>Counts one sequence.</summary>
    public static ClearCounts Count(ScoredSequence sequence)
    {
        var state = new State(sequence.TruthBoxes.Length);
        foreach (ScoredFrame frame in sequence.Frames)
        {
            if (frame.Truth.Length > 0 && frame.Tracks.Length > 0)
            {
                state.Follow(frame);
            }
        }

        return state.Counts(sequence);
    }

    private sealed class State(int people)
    {
        private const int Nobody = -1;
        private readonly Pairing _pairing = new();
        private readonly int[] _lastTrack = Filled(people);
        private readonly int[] _found = new int[people];
        private readonly int[] _runs = new int[people];
        private int[] _trackBefore = Filled(people);
        private int[] _trackNow = Filled(people);
        private int _switches;
        private double _overlap;

        public void Follow(ScoredFrame frame)
        {
            int columns = frame.Tracks.Length;
            double[] weights = new double[frame.Overlaps.Length];
            for (int pair = 0; pair < weights.Length; pair++)
            {
                bool kept = _trackBefore[frame.Truth[pair / columns]] == frame.Tracks[pair % columns];
                weights[pair] = frame.Overlaps[pair] < LeastOverlap - BoxOverlap.Rounding
                    ? 0
                    : frame.Overlaps[pair] + (kept ? WorthOfKeeping : 0);
            }

            Array.Fill(_trackNow, Nobody);
            ReadOnlySpan<int> pairs = _pairing.Find(weights, frame.Truth.Length, columns);
            for (int row = 0; row < pairs.Length; row++)
            {
                if (pairs[row] != Pairing.Alone)
                {
                    Take(frame.Truth[row], frame.Tracks[pairs[row]]);
                    _overlap += frame.Overlaps[(row * columns) + pairs[row]];
                }
            }

            (_trackBefore, _trackNow) = (_trackNow, _trackBefore);
        }

        private void Take(int person, int track)
        {
            _switches += _lastTrack[person] != Nobody && _lastTrack[person] != track ? 1 : 0;
            _runs[person] += _trackBefore[person] == Nobody ? 1 : 0;
            _found[person]++;
            _lastTrack[person] = track;
            _trackNow[person] = track;
        }

        public ClearCounts Counts(ScoredSequence sequence)
        {
            int found = _found.Sum();
            int mostly = Enumerable.Range(0, people).Count(person => (double)_found[person] / sequence.TruthBoxes[person] > 0.8);
            int partly = Enumerable.Range(0, people).Count(person => (double)_found[person] / sequence.TruthBoxes[person] >= 0.2) - mostly;
            return new ClearCounts(
                found,
                sequence.TruthBoxes.Sum() - found,
                sequence.TrackBoxes.Sum() - found,
                _switches,
                _runs.Sum(static runs => Math.Max(0, runs - 1)),
                mostly,
                partly,
                people - mostly - partly,
                _overlap);
        }

        private static int[] Filled(int size)
        {
            int[] tracks = new int[size];
            Array.Fill(tracks, Nobody);
            return tracks;
        }
    }
}
