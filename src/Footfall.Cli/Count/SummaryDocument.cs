using System.Text;
using System.Text.Json;
using Footfall.Analytics.Summaries;
using Footfall.Cli.CommandLine;

namespace Footfall.Cli.Count;

/// <summary>The counts of a film as JSON. The same counts give the same bytes, but for what a command adds.</summary>
internal static class SummaryDocument
{
    /// <summary>Writes it; the path <c>-</c> means standard output.</summary>
    /// <param name="path">The file.</param>
    /// <param name="summary">The counts.</param>
    /// <param name="addMembers">Writes a command's own members after the counts; null for none.</param>
    /// <exception cref="InputException">The file cannot be written.</exception>
    public static void Write(string path, ReplaySummary summary, Action<Utf8JsonWriter>? addMembers = null)
    {
        string text = Format(summary, addMembers);
        if (path == "-")
        {
            Console.Out.Write(text);
            return;
        }

        using var file = WholeFile.Begin(path)!;
        file.Writer.Write(text);
        file.Keep();
    }

    private static string Format(ReplaySummary summary, Action<Utf8JsonWriter>? addMembers)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            writer.WriteStartObject();
            summary.WriteMembers(writer);
            addMembers?.Invoke(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }
}
