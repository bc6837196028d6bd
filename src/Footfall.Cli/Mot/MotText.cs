namespace Footfall.Cli.Mot;

/// <summary>Opens the text files of the MOTChallenge layout.</summary>
internal static class MotText
{
    /// <summary>Opens a file that a user named.</summary>
    /// <exception cref="MotFileException">It cannot be read; says why.</exception>
    public static StreamReader Open(string path)
    {
        try
        {
            return new StreamReader(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new MotFileException(path, 0, Describe(path, error));
        }
    }

    private static string Describe(string path, Exception error) => error switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file; check the path.",
        _ when Directory.Exists(path) => "this is a folder; name the file in it.",
        UnauthorizedAccessException => "the file may not be read; check its permissions.",
        _ => $"the file cannot be read: {error.Message}",
    };
}
