using Footfall.Cli.Mot;
using Footfall.Domain.Detections;

namespace Footfall.Cli.Track;

/// <summary>Reads detections as a tracker takes them, scores within 0..1.</summary>
internal static class DetectionFile
{
    /// <summary>Reads a film's detections.</summary>
    /// <param name="path">MOTChallenge text; ids are not looked at.</param>
    /// <param name="film">The film.</param>
    /// <param name="scale">What its scores were taken for.</param>
    /// <exception cref="MotFileException">The file is not usable, or of a longer film.</exception>
    public static FrameRows<Detection> Read(string path, SequenceInfo film, out ScoreScale scale)
    {
        List<MotRow> rows = MotFile.Read(path);
        ScoreScale found = scale = ScoreScale.Of(rows);
        return new FrameRows<Detection>(rows, film, path, row => new Detection(row.Box, found.ToShare(row.Score)));
    }
}
