namespace Footfall.Cli.Scoring.Tracks;

/// <summary>Counts what HOTA is made of.</summary>
/// <remarks>
/// Luiten et al., "HOTA: A Higher Order Metric for Evaluating Multi-Object Tracking", IJCV 2020, sections 4 and 5. At every
/// limit alpha a person and a track may be matched where their boxes overlap by alpha or more. A match counts to the degree
/// that the two go together over the whole sequence: matches of the pair over all boxes of either. Frames are matched so that
/// this is largest; which pairs go together is first judged without matching, by each pair's share of a frame's overlaps.
/// </remarks>
internal static class Hota
{
    /// <summary>How many limits: .05, .10, … .95.</summary>
    public const int Limits = 19;

    /// <summary>A limit of the overlap.</summary>
    /// <param name="index">From 0.</param>
    public static double Limit(int index) => 0.05 + (index * 0.05);

    /// <summary>Counts one sequence.</summary>
    public static HotaCounts Count(ScoredSequence sequence)
    {
        List<Match> matches = MatchFrames(sequence, Alignments(sequence));
        var counts = new HotaCounts();
        int truth = sequence.TruthBoxes.Sum();
        int tracks = sequence.TrackBoxes.Sum();
        int[] together = new int[sequence.TruthBoxes.Length * sequence.TrackBoxes.Length];
        for (int limit = 0; limit < Limits; limit++)
        {
            double least = Limit(limit) - BoxOverlap.Rounding;
            List<Match> found = matches.FindAll(match => match.Overlap >= least);
            counts.Found[limit] = found.Count;
            counts.Missed[limit] = truth - found.Count;
            counts.Wrong[limit] = tracks - found.Count;
            counts.Overlap[limit] = found.Sum(static match => match.Overlap);
            CountAssociation(sequence, found, together, counts, limit);
        }

        return counts;
    }

    private static void CountAssociation(
        ScoredSequence sequence, List<Match> found, int[] together, HotaCounts counts, int limit)
    {
        Array.Clear(together);
        foreach (Match match in found)
        {
            together[match.PairOf(sequence)]++;
        }

        foreach (Match match in found)
        {
            double shared = together[match.PairOf(sequence)];
            int truth = sequence.TruthBoxes[match.Truth];
            int track = sequence.TrackBoxes[match.Track];
            counts.Association[limit] += shared / (truth + track - shared);
            counts.AssociationRecall[limit] += shared / truth;
            counts.AssociationPrecision[limit] += shared / track;
        }
    }

    // For each person and track how well they go together, 0..1, were each frame's overlaps shared out among all.
    private static double[] Alignments(ScoredSequence sequence)
    {
        int tracks = sequence.TrackBoxes.Length;
        double[] shares = new double[sequence.TruthBoxes.Length * tracks];
        foreach (ScoredFrame frame in sequence.Frames)
        {
            AddShares(frame, shares, tracks);
        }

        for (int pair = 0; pair < shares.Length; pair++)
        {
            int boxes = sequence.TruthBoxes[pair / tracks] + sequence.TrackBoxes[pair % tracks];
            shares[pair] /= boxes - shares[pair];
        }

        return shares;
    }

    private static void AddShares(ScoredFrame frame, double[] shares, int tracks)
    {
        int columns = frame.Tracks.Length;
        double[] ofTruth = new double[frame.Truth.Length];
        double[] ofTrack = new double[columns];
        for (int pair = 0; pair < frame.Overlaps.Length; pair++)
        {
            ofTruth[pair / columns] += frame.Overlaps[pair];
            ofTrack[pair % columns] += frame.Overlaps[pair];
        }

        for (int pair = 0; pair < frame.Overlaps.Length; pair++)
        {
            double overlap = frame.Overlaps[pair];
            if (overlap > 0)
            {
                double all = ofTruth[pair / columns] + ofTrack[pair % columns] - overlap;
                shares[(frame.Truth[pair / columns] * tracks) + frame.Tracks[pair % columns]] += overlap / all;
            }
        }
    }

    private static List<Match> MatchFrames(ScoredSequence sequence, double[] alignments)
    {
        var pairing = new Pairing();
        var matches = new List<Match>();
        foreach (ScoredFrame frame in sequence.Frames)
        {
            int columns = frame.Tracks.Length;
            double[] weights = new double[frame.Overlaps.Length];
            for (int pair = 0; pair < weights.Length; pair++)
            {
                int global = (frame.Truth[pair / columns] * sequence.TrackBoxes.Length) + frame.Tracks[pair % columns];
                weights[pair] = frame.Overlaps[pair] * alignments[global];
            }

            ReadOnlySpan<int> pairs = pairing.Find(weights, frame.Truth.Length, columns);
            for (int row = 0; row < pairs.Length; row++)
            {
                if (pairs[row] != Pairing.Alone)
                {
                    matches.Add(new Match(frame.Truth[row], frame.Tracks[pairs[row]], frame.Overlaps[(row * columns) + pairs[row]]));
                }
            }
        }

        return matches;
    }

    private readonly record struct Match(int Truth, int Track, double Overlap)
    {
        public int PairOf(ScoredSequence sequence) => (Truth * sequence.TrackBoxes.Length) + Track;
    }
}
