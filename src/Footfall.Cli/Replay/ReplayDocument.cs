using System.Text;
using System.Text.Json;
using Footfall.Analytics.Summaries;
using Footfall.Cli.CommandLine;
using Footfall.Pipeline.Replay;

namespace Footfall.Cli.Replay;

/// <summary>The counts of a replay as JSON. All but <c>performance</c> is the same in every run on the same film.</summary>
internal static class ReplayDocument
{
    /// <summary>Writes it; the path <c>-</c> means standard output.</summary>
    /// <exception cref="InputException">The file cannot be written.</exception>
    public static void Write(string path, ReplaySummary summary, ReplayResult result)
    {
        string text = Format(summary, result);
        if (path == "-")
        {
            Console.Out.Write(text);
            return;
        }

        using var file = WholeFile.Begin(path)!;
        file.Writer.Write(text);
        file.Keep();
    }

    /// <summary>The document's text.</summary>
    public static string Format(ReplaySummary summary, ReplayResult result)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            writer.WriteStartObject();
            summary.WriteMembers(writer);
            WritePerformance(writer, result);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    private static void WritePerformance(Utf8JsonWriter writer, ReplayResult result)
    {
        writer.WriteStartObject("performance");
        writer.WriteNumber("wall_s", Math.Round(result.Wall.TotalSeconds, 3));
        writer.WriteNumber("frames_per_second", Math.Round(result.FramesPerSecond, 2));
        writer.WriteNumber("detect_ms_per_frame", Math.Round(result.DetectionPerFrame.TotalMilliseconds, 3));
        writer.WriteNumber("dropped_frames", result.Dropped);
        writer.WriteEndObject();
    }
}
