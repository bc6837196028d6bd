using Footfall.Cli.Mot;
using Footfall.Domain.Tracks;

namespace Footfall.Cli.Count;

/// <summary>Reads tracks as the analysis takes them: whoever is in the file counts.</summary>
internal static class TrackFile
{
    /// <summary>Reads a film's tracks.</summary>
    /// <param name="path">
    /// MOTChallenge text, a tracker's or ground truth. Rows with score 0 are left out: ground truth marks with it what is not to count.
    /// </param>
    /// <param name="film">The film.</param>
    /// <exception cref="MotFileException">
    /// The file is not usable, of a longer film, holds detections, or has one person twice in a frame.
    /// </exception>
    public static FrameRows<TrackedBox> Read(string path, SequenceInfo film)
    {
        List<MotRow> rows = MotFile.ReadTracks(path);
        rows.RemoveAll(static row => row.Score == 0);
        var seen = new HashSet<(int Frame, int Id)>(rows.Count);
        foreach (MotRow row in rows)
        {
            if (row.Id < 0)
            {
                throw new MotFileException(
                    path, 0, $"the id in frame {row.Frame} is {row.Id}: these are detections, not tracks; run 'footfall track' on them first.");
            }

            if (!seen.Add((row.Frame, row.Id)))
            {
                throw new MotFileException(
                    path, 0, $"there are two boxes of id {row.Id} in frame {row.Frame}; a track has one box in a frame.");
            }
        }

        return new FrameRows<TrackedBox>(
            rows, film, path, static row => new TrackedBox(row.Id, row.Box, row.Score, TrackState.Confirmed));
    }
}
