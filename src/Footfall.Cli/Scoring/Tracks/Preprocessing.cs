using Footfall.Cli.Mot;

namespace Footfall.Cli.Scoring.Tracks;

/// <summary>Leaves out what is neither right nor wrong, as MOTChallenge does before it scores.</summary>
/// <remarks>
/// Milan et al., "MOT16", arXiv 1603.00831, section 4.1: in each frame, tracks are matched with all boxes of ground truth, those
/// of overlap one half or more, for the largest sum; a track that is matched with a distractor is taken away. After that,
/// boxes of ground truth that are flagged 0 or are no pedestrians are taken away: a track that was on one of these is wrong.
/// </remarks>
internal static class Preprocessing
{
    private const double LeastOverlap = 0.5;

    /// <summary>Makes a sequence ready to be scored.</summary>
    public static ScoredSequence Prepare(SequenceInput input)
    {
        var people = new Numbering();
        var tracks = new Numbering();
        var pairing = new Pairing();
        var frames = new List<ScoredFrame>();
        ILookup<int, MotRow> truthOf = input.Truth.ToLookup(static row => row.Frame);
        ILookup<int, MotRow> tracksOf = input.Tracks.ToLookup(static row => row.Frame);
        foreach (int number in truthOf.Concat(tracksOf).Select(static frame => frame.Key).Where(input.Frames.Contains).Distinct().Order())
        {
            MotRow[] truth = [.. truthOf[number]];
            MotRow[] tracked = WithoutDistractors(truth, [.. tracksOf[number]], input.Benchmark, pairing);
            MotRow[] wanted = [.. truth.Where(row => input.Benchmark.IsWanted(row))];
            frames.Add(new ScoredFrame(people.Of(wanted), tracks.Of(tracked), Overlaps(wanted, tracked)));
        }

        return new ScoredSequence(input.Frames.Count, frames, people.Boxes, tracks.Boxes);
    }

    private static MotRow[] WithoutDistractors(MotRow[] truth, MotRow[] tracks, Benchmark benchmark, Pairing pairing)
    {
        if (!truth.Any(row => benchmark.IsDistractor(row)))
        {
            return tracks;
        }

        double[] overlaps = Overlaps(truth, tracks);
        for (int pair = 0; pair < overlaps.Length; pair++)
        {
            overlaps[pair] = overlaps[pair] < LeastOverlap - BoxOverlap.Rounding ? 0 : overlaps[pair];
        }

        bool[] left = new bool[tracks.Length];
        ReadOnlySpan<int> pairs = pairing.Find(overlaps, truth.Length, tracks.Length);
        for (int row = 0; row < pairs.Length; row++)
        {
            if (pairs[row] != Pairing.Alone && benchmark.IsDistractor(truth[row]))
            {
                left[pairs[row]] = true;
            }
        }

        return [.. tracks.Where((_, i) => !left[i])];
    }

    private static double[] Overlaps(MotRow[] truth, MotRow[] tracks)
    {
        double[] overlaps = new double[truth.Length * tracks.Length];
        for (int pair = 0; pair < overlaps.Length; pair++)
        {
            overlaps[pair] = BoxOverlap.Of(truth[pair / tracks.Length].Box, tracks[pair % tracks.Length].Box);
        }

        return overlaps;
    }

    // Ids of a file are any numbers; scores use them as indices.
    private sealed class Numbering
    {
        private readonly Dictionary<int, int> _numbers = [];
        private readonly List<int> _boxes = [];

        public int[] Boxes => [.. _boxes];

        public int[] Of(MotRow[] rows) => Array.ConvertAll(rows, Of);

        private int Of(MotRow row)
        {
            if (!_numbers.TryGetValue(row.Id, out int number))
            {
                _numbers.Add(row.Id, number = _boxes.Count);
                _boxes.Add(0);
            }

            _boxes[number]++;
            return number;
        }
    }
}
