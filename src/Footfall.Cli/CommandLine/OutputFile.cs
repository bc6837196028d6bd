namespace Footfall.Cli.CommandLine;

/// <summary>Files that commands write.</summary>
internal static class OutputFile
{
    /// <summary>Opens a file for writing, replacing what was there.</summary>
    /// <exception cref="InputException">It cannot be written; the message names it.</exception>
    public static StreamWriter Create(string path)
    {
        try
        {
            return new StreamWriter(path, append: false) { NewLine = "\n" };
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"Cannot write {path}: {error.Message} Give a path in a folder that exists and may be written.");
        }
    }
}
