namespace Footfall.Cli.Scoring.Tracks;

/// <summary>All that scores are made of, for one sequence or several together.</summary>
/// <param name="Frames">Frames scored.</param>
/// <param name="Hota">For HOTA.</param>
/// <param name="Clear">For MOTA and what goes with it.</param>
/// <param name="Identity">For IDF1.</param>
internal sealed record SequenceCounts(int Frames, HotaCounts Hota, ClearCounts Clear, IdentityCounts Identity)
{
    /// <summary>Counts one sequence.</summary>
    public static SequenceCounts Of(ScoredSequence sequence) => new(
        sequence.FrameCount,
        Tracks.Hota.Count(sequence),
        Tracks.Clear.Count(sequence),
        Tracks.Identity.Count(sequence));

    /// <summary>Pools sequences: every box counts alike, whichever sequence it is of; ids of different sequences are different.</summary>
    public static SequenceCounts Combined(IEnumerable<SequenceCounts> sequences)
    {
        var combined = new SequenceCounts(0, new HotaCounts(), default, default);
        foreach (SequenceCounts counts in sequences)
        {
            combined.Hota.Add(counts.Hota);
            combined = new SequenceCounts(
                combined.Frames + counts.Frames, combined.Hota, combined.Clear + counts.Clear, combined.Identity + counts.Identity);
        }

        return combined;
    }
}
