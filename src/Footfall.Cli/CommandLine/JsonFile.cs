using System.Text.Encodings.Web;
using System.Text.Json;

namespace Footfall.Cli.CommandLine;

/// <summary>Results as JSON, in the names of the contract.</summary>
internal static class JsonFile
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes a document; the path <c>-</c> means standard output.</summary>
    /// <exception cref="InputException">The file cannot be written.</exception>
    public static void Write<T>(string path, T document)
    {
        if (path == "-")
        {
            Write(Console.Out, document);
            return;
        }

        using StreamWriter file = OutputFile.Create(path);
        Write(file, document);
    }

    /// <summary>Writes a document to a file that is open.</summary>
    public static void Write<T>(TextWriter writer, T document) => writer.WriteLine(JsonSerializer.Serialize(document, Options));
}
