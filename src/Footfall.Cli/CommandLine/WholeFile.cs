namespace Footfall.Cli.CommandLine;

/// <summary>A file that appears whole or not at all: written beside its place and moved there at the end.</summary>
internal sealed class WholeFile : IDisposable
{
    private readonly string _path;
    private readonly string _unfinished;

    private WholeFile(string path)
    {
        _path = path;
        _unfinished = $"{path}.unfinished";
        Writer = OutputFile.Create(_unfinished);
    }

    /// <summary>Takes the text.</summary>
    public StreamWriter Writer { get; }

    /// <summary>Begins a file; null for no path.</summary>
    /// <exception cref="InputException">The file cannot be written.</exception>
    public static WholeFile? Begin(string? path) => path is null ? null : new WholeFile(path);

    /// <summary>Ends the file and puts it in its place.</summary>
    public void Keep()
    {
        Writer.Dispose();
        File.Move(_unfinished, _path, overwrite: true);
    }

    /// <summary>Ends the file; what was not kept is gone.</summary>
    public void Dispose()
    {
        Writer.Dispose();
        File.Delete(_unfinished);
    }
}
