using Footfall.Cli.CommandLine;
using Footfall.Cli.Mot;
using Footfall.Cli.Scoring.Tracks;

namespace Footfall.Cli.Scoring;

/// <summary><c>footfall score --tracks</c>: how right tracks are.</summary>
internal static class TrackScoring
{
    /// <summary>Scores what a command line names.</summary>
    /// <param name="files">The sequences.</param>
    /// <param name="frames">None, one range for all sequences, or one for each.</param>
    /// <param name="benchmark">Whose rules; guessed for each sequence where it is null.</param>
    /// <exception cref="InputException">The files do not go together, or nobody is to be found in them.</exception>
    public static TrackScoreReport Score(IReadOnlyList<SequenceFiles> files, string[] frames, Benchmark? benchmark)
    {
        if (frames.Length > 1 && frames.Length != files.Count)
        {
            throw new InputException($"--frames is given {frames.Length} times for {files.Count} sequences; give it once for all or once for each.");
        }

        FrameRange[] ranges = Array.ConvertAll(frames, FrameRange.Parse);
        var inputs = new List<SequenceInput>();
        for (int i = 0; i < files.Count; i++)
        {
            FrameRange? range = ranges.Length == 0 ? null : ranges[ranges.Length == 1 ? 0 : i];
            inputs.Add(SequenceInput.Read(files[i], range, benchmark));
        }

        if (!inputs.Exists(static input => input.Truth.Any(row => input.Frames.Contains(row.Frame) && input.Benchmark.IsWanted(row))))
        {
            throw new InputException(
                $"{string.Join(", ", files.Select(static file => file.Truth))}: no ground truth to be found in the frames scored; nothing can be said of tracks.");
        }

        return TrackScoreReport.Of(inputs);
    }
}
