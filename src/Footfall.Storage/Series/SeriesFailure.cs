using System.Text.RegularExpressions;
using DuckDB.NET.Data;

namespace Footfall.Storage.Series;

/// <summary>Says what a failure of the series file means and what to do about it.</summary>
/// <remarks>
/// DuckDB tells causes apart in its text only: nearly everything that fails at opening has the error type Invalid.
/// The phrases looked for are those of DuckDB 1.5 and of Linux.
/// </remarks>
internal static partial class SeriesFailure
{
    /// <summary>Whether an exception tells of the file or the disk, not of a mistake in the program.</summary>
    public static bool IsOfStorage(Exception exception) =>
        exception is DuckDBException or IOException or UnauthorizedAccessException or InvalidDataException;

    /// <summary>The refusal to hand on.</summary>
    public static StoreException Explain(string path, Exception exception)
    {
        string said = FirstLine(exception.Message);
        string text = exception switch
        {
            _ when Says(said, "Could not set lock") =>
                $"'{path}' is in use by {Holder(said)}. Stop that process, or give this one a data folder of its own.",
            UnauthorizedAccessException => NotWritable(path, said),
            _ when Says(said, "Read-only file system", "Permission denied", "Operation not permitted") => NotWritable(path, said),
            _ when Says(said, "No space left on device", "Disk quota exceeded", "File too large") =>
                $"'{path}' cannot grow: the disk is full ({said}). Make room; what was committed is safe, the rest can be tried again.",
            _ when Says(said, "Trying to read a database file with version number") =>
                $"'{path}' was written by a newer DuckDB than this program has ({said}). Upgrade the program, or use another data folder.",
            _ when Says(said, "replaying WAL") =>
                $"The log '{path}.wal' is damaged ({said}). Nothing was changed. Restore '{path}' and its log from a backup; " +
                $"or move the log away and start again: only the intervals since the last checkpoint are in it.",
            InvalidDataException => Damaged(path, said),
            _ when Says(said, "Corrupt", "not a valid DuckDB database", "Could not read enough bytes", "checksum", "Is a directory") =>
                Damaged(path, said),
            _ => $"'{path}' cannot be used: {said} Check the disk and the folder, then try again.",
        };
        return new StoreException(text, exception);
    }

    /// <summary>A file whose tables a newer program changed.</summary>
    public static StoreException NewerSchema(string path, int version) => new(
        $"'{path}' has schema version {version}; this program knows versions up to {SeriesSchema.NewestVersion}. " +
        "Nothing was changed. Upgrade the program, or use another data folder.");

    /// <summary>A log whose file is gone.</summary>
    public static StoreException LogWithoutFile(string path) => new(
        $"'{path}' is missing, but its log '{path}.wal' is there. Nothing was changed. " +
        "Restore the file from a backup, or move the log away to begin an empty store.");

    private static string NotWritable(string path, string said) =>
        $"'{path}' cannot be written to ({said}). Make the data folder writable for this user, or choose another one.";

    private static string Damaged(string path, string said) =>
        $"'{path}' is damaged or no series file ({said}). Nothing was changed. Restore it from a backup; " +
        "or move it and its log (.wal) away to begin an empty store.";

    private static bool Says(string said, params ReadOnlySpan<string> phrases)
    {
        foreach (string phrase in phrases)
        {
            if (said.Contains(phrase, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static string FirstLine(string message)
    {
        int end = message.IndexOf('\n', StringComparison.Ordinal);
        return (end < 0 ? message : message[..end]).TrimEnd();
    }

    private static string Holder(string said)
    {
        Match match = LockHolder().Match(said);
        return match.Success ? match.Groups["holder"].Value : "another process";
    }

    [GeneratedRegex(@"lock is held in (?<holder>.+? \(PID \d+\))", RegexOptions.CultureInvariant)]
    private static partial Regex LockHolder();
}
