using System.Text.Json;
using System.Text.Json.Serialization;
using Footfall.Cli.CommandLine;

namespace Footfall.Cli.Audit.Record;

/// <summary>The folder that keeps one audit: its sample, every hand count that was made of it, and its reports.</summary>
/// <remarks>Nothing in it shows people. Files are replaced whole, so that a crash loses no earlier count.</remarks>
internal sealed class AuditFolder
{
    /// <summary>The sample; never changed once it is written.</summary>
    public const string SampleName = "audit.json";

    private const string CountsName = "hand-counts.json";
    private const string DraftName = "hand-count.draft.json";

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    private readonly string _path;

    /// <summary>Names the folder; nothing is read or written yet.</summary>
    public AuditFolder(string path) => _path = path;

    /// <summary>The sheet for a hand count on paper.</summary>
    public string TemplatePath => Path.Combine(_path, "hand-count.csv");

    /// <summary>Makes the folder for a new audit.</summary>
    /// <exception cref="InputException">It holds an audit already, or cannot be made.</exception>
    public void Prepare()
    {
        if (File.Exists(In(SampleName)))
        {
            throw new InputException(
                $"{_path} holds an audit already, and a record is not overwritten; name another folder, or count that one again with 'footfall audit count {_path}'.");
        }

        try
        {
            Directory.CreateDirectory(_path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"Cannot make the folder {_path}: {error.Message} Name one that may be written.");
        }
    }

    /// <summary>Writes the sample.</summary>
    public void Write(AuditSample sample) => Write(SampleName, sample);

    /// <summary>Reads the sample.</summary>
    /// <exception cref="InputException">There is none, or it is broken.</exception>
    public AuditSample ReadSample()
    {
        AuditSample sample = Read<AuditSample>(SampleName)
            ?? throw new InputException($"{_path} holds no {SampleName}; draw a sample first with 'footfall audit sample'.");
        return sample.Format == AuditSample.CurrentFormat
            ? sample
            : throw new InputException($"{In(SampleName)} has format {sample.Format}; this version reads format {AuditSample.CurrentFormat}.");
    }

    /// <summary>Every hand count so far, the earliest first.</summary>
    /// <exception cref="InputException">The file is broken.</exception>
    public IReadOnlyList<HandCount> ReadCounts() => Read<HandCount[]>(CountsName) ?? [];

    /// <summary>Adds a finished hand count to the earlier ones.</summary>
    public void Append(HandCount count) => Write(CountsName, (HandCount[])[.. ReadCounts(), count]);

    /// <summary>What the page has taken of a count that is not finished; null for none.</summary>
    public HandCount? ReadDraft() => Read<HandCount>(DraftName);

    /// <summary>Keeps a count that is not finished.</summary>
    public void WriteDraft(HandCount draft) => Write(DraftName, draft);

    /// <summary>Forgets the unfinished count.</summary>
    public void DeleteDraft() => File.Delete(In(DraftName));

    private string In(string name) => Path.Combine(_path, name);

    private void Write<T>(string name, T document)
    {
        using var file = WholeFile.Begin(In(name))!;
        JsonFile.Write(file.Writer, document);
        file.Keep();
    }

    private T? Read<T>(string name)
        where T : class
    {
        string path = In(name);
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            using FileStream file = File.OpenRead(path);
            return JsonSerializer.Deserialize<T>(file, Options);
        }
        catch (JsonException wrong)
        {
            throw new InputException(
                $"{path} cannot be read at line {wrong.LineNumber + 1}, {wrong.Path}: take it back from a copy, it is written by 'footfall audit' only.");
        }
    }
}
