namespace Footfall.Storage.Files;

/// <summary>Writes a file whole or not at all.</summary>
internal static class AtomicFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Replaces a file's content; after a crash or power cut it holds the old content or the new one.</summary>
    /// <remarks>A new file is readable by its owner only; one that is replaced keeps its permissions.</remarks>
    /// <exception cref="IOException">It could not be written; the old content stands.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        string whole = Path.GetFullPath(path);
        string temporary = $"{whole}.{Path.GetRandomFileName()}.tmp";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = File.Exists(whole) ? File.GetUnixFileMode(whole) : OwnerOnly;
        }

        try
        {
            using (var file = new FileStream(temporary, options))
            {
                file.Write(content);
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, whole, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }

        FolderSync.Flush(Path.GetDirectoryName(whole)!);
    }
}
