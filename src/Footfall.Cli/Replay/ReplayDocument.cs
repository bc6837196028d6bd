using System.Text.Json;
using Footfall.Analytics.Summaries;
using Footfall.Cli.CommandLine;
using Footfall.Cli.Count;
using Footfall.Pipeline.Replay;

namespace Footfall.Cli.Replay;

/// <summary>The counts of a replay as JSON. All but <c>performance</c> is the same in every run on the same film.</summary>
internal static class ReplayDocument
{
    /// <summary>Writes it; the path <c>-</c> means standard output.</summary>
    /// <exception cref="InputException">The file cannot be written.</exception>
    public static void Write(string path, ReplaySummary summary, ReplayResult result) =>
        SummaryDocument.Write(path, summary, writer => WritePerformance(writer, result));

    private static void WritePerformance(Utf8JsonWriter writer, ReplayResult result)
    {
        writer.WriteStartObject("performance");
        writer.WriteNumber("wall_s", Math.Round(result.Wall.TotalSeconds, 3));
        writer.WriteNumber("frames_per_second", Math.Round(result.FramesPerSecond, 2));
        writer.WriteNumber("detect_ms_per_frame", Math.Round(result.DetectionPerFrame.TotalMilliseconds, 3));
        if (result.AppearancePerFrame is { } looks)
        {
            writer.WriteNumber("appearance_ms_per_frame", Math.Round(looks.TotalMilliseconds, 3));
            writer.WriteNumber("rejoined_tracks", result.Rejoined);
        }

        writer.WriteNumber("dropped_frames", result.Dropped);
        writer.WriteEndObject();
    }
}
