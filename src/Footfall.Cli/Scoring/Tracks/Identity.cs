namespace Footfall.Cli.Scoring.Tracks;

/// <summary>Counts what the identity metrics are made of.</summary>
/// <remarks>
/// Ristani et al., "Performance Measures and a Data Set for Multi-Target, Multi-Camera Tracking", ECCV Workshops 2016: each
/// person gets at most one track for the whole sequence, so that boxes explained are most. Every box that a pair does not
/// explain costs one on either side; the least cost over all, which the paper asks for, is where most are explained.
/// </remarks>
internal static class Identity
{
    private const double LeastOverlap = 0.5;

    /// <summary>Counts one sequence.</summary>
    public static IdentityCounts Count(ScoredSequence sequence)
    {
        int people = sequence.TruthBoxes.Length;
        int tracks = sequence.TrackBoxes.Length;
        double[] together = new double[people * tracks];
        foreach (ScoredFrame frame in sequence.Frames)
        {
            int columns = frame.Tracks.Length;
            for (int pair = 0; pair < frame.Overlaps.Length; pair++)
            {
                if (frame.Overlaps[pair] >= LeastOverlap)
                {
                    together[(frame.Truth[pair / columns] * tracks) + frame.Tracks[pair % columns]]++;
                }
            }
        }

        ReadOnlySpan<int> pairs = new Pairing().Find(together, people, tracks);
        int right = 0;
        for (int person = 0; person < people; person++)
        {
            right += pairs[person] == Pairing.Alone ? 0 : (int)together[(person * tracks) + pairs[person]];
        }

        return new IdentityCounts(right, sequence.TruthBoxes.Sum() - right, sequence.TrackBoxes.Sum() - right);
    }
}
