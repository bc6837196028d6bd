using Footfall.Cli.CommandLine;
using Footfall.Cli.Mot;

namespace Footfall.Cli.Scoring.Tracks;

/// <summary>The files of one sequence, read.</summary>
/// <param name="Name">The sequence.</param>
/// <param name="Truth">All rows of ground truth.</param>
/// <param name="Tracks">All rows of the tracks.</param>
/// <param name="Frames">Which frames are scored.</param>
/// <param name="Benchmark">Whose rules.</param>
internal sealed record SequenceInput(
    string Name, IReadOnlyList<MotRow> Truth, IReadOnlyList<MotRow> Tracks, FrameRange Frames, Benchmark Benchmark)
{
    /// <summary>Reads the files.</summary>
    /// <exception cref="InputException">They do not go together.</exception>
    /// <exception cref="MotFileException">One is no MOTChallenge text.</exception>
    public static SequenceInput Read(SequenceFiles files, FrameRange? frames, Benchmark? benchmark)
    {
        List<MotRow> truth = MotFile.Read(files.Truth);
        List<MotRow> tracks = MotFile.ReadTracks(files.Tracks);
        Benchmark rules = benchmark ?? BenchmarkRules.Guess(files.Name, truth);
        rules.RequireClasses(truth, files.Truth);
        FrameRange scored = ScoredFrames(files, truth, tracks, frames);
        RequireEachOnce(truth, scored, files.Truth);
        RequireEachOnce(tracks, scored, files.Tracks);
        return new SequenceInput(files.Name, truth, tracks, scored, rules);
    }

    private static FrameRange ScoredFrames(SequenceFiles files, List<MotRow> truth, List<MotRow> tracks, FrameRange? asked)
    {
        int last = Math.Max(1, Math.Max(LastFrame(truth), LastFrame(tracks)));
        if (files.Info is not { Frames: var length } info)
        {
            return asked ?? new FrameRange(1, last);
        }

        foreach ((string path, List<MotRow> rows) in (ReadOnlySpan<(string, List<MotRow>)>)[(files.Truth, truth), (files.Tracks, tracks)])
        {
            if (LastFrame(rows) > length)
            {
                throw new InputException(FormattableString.Invariant(
                    $"{path} goes on to frame {LastFrame(rows)}, but the sequence has {length} frames ({info.Name}); give the files of one sequence."));
            }
        }

        return asked is not { } range || range.Last <= length
            ? asked ?? new FrameRange(1, length)
            : throw new InputException(FormattableString.Invariant(
                $"--frames {range.First}-{range.Last} goes beyond the sequence's {length} frames ({info.Name})."));
    }

    private static int LastFrame(List<MotRow> rows) => rows.Count == 0 ? 0 : rows.Max(static row => row.Frame);

    private static void RequireEachOnce(List<MotRow> rows, FrameRange frames, string path)
    {
        var seen = new HashSet<(int Frame, int Id)>();
        foreach (MotRow row in rows)
        {
            if (frames.Contains(row.Frame) && !seen.Add((row.Frame, row.Id)))
            {
                throw new InputException(FormattableString.Invariant(
                    $"{path}: id {row.Id} is in frame {row.Frame} more than once; a person has one box in a frame."));
            }
        }
    }
}
