using System.Text.Json;
using Footfall.Domain.Plans;
using Footfall.Storage.Files;

namespace Footfall.Storage.Configuration;

/// <summary>The store's configuration file, <c>store.json</c> in the data folder: one store and its cameras.</summary>
/// <remarks>
/// <code>
/// { "store": { "id": "high-street", "name": "High Street", "time_zone": "Europe/London" },
///   "cameras": [ { "id": "entrance", "name": "Entrance", "address": "rtsp://user:password@10.0.0.7/stream1",
///                  "frames_per_second": 10, "analysis_width": 640, "loop": false, "enabled": true,
///                  "plan_version": 1, "plan": {} } ] }
/// </code>
/// The store may have <c>opening_hours</c>, <c>special_dates</c> and <c>reset_hour</c> too:
/// <code>
/// "opening_hours": { "monday": ["09:00-13:00", "15:00-20:00"], "friday": ["18:00-02:00"] },
/// "special_dates": { "2026-12-24": ["09:00-14:00"], "2026-12-25": [] }, "reset_hour": "04:00"
/// </code>
/// A plan has the shape of a plan file. <c>frames_per_second</c>, <c>analysis_width</c>, <c>loop</c>,
/// <c>enabled</c> and <c>plan_version</c> may be left out. Camera passwords stand in it, so a new file is readable by its owner only.
/// </remarks>
public static class StoreConfigFile
{
    /// <summary>Name of the file in the data folder.</summary>
    public const string FileName = "store.json";

    private const int MostBytes = 4 * 1024 * 1024;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads and validates a configuration file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="baseFolder">Where relative file addresses start; the file's own folder unless given.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="StoreConfigException">It cannot be read or used; gives everything that is wrong with it.</exception>
    public static async Task<StorePlan> LoadAsync(string path, string? baseFolder, CancellationToken cancellation)
    {
        byte[] bytes;
        try
        {
            bytes = await ReadAtMostAsync(path, MostBytes + 1, cancellation).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Unusable(path, failure is FileNotFoundException or DirectoryNotFoundException
                ? "There is no such file; check the path."
                : $"The file cannot be read: {failure.Message}");
        }

        return Parse(bytes, path, baseFolder ?? Path.GetDirectoryName(Path.GetFullPath(path))!);
    }

    /// <summary>Reads and validates a configuration.</summary>
    /// <param name="utf8Json">The file's bytes; a byte order mark is skipped.</param>
    /// <param name="source">Names the configuration in messages, such as the file's path.</param>
    /// <param name="baseFolder">Where relative file addresses start.</param>
    /// <exception cref="StoreConfigException">It is not usable; gives everything that is wrong with it.</exception>
    public static StorePlan Parse(ReadOnlySpan<byte> utf8Json, string source, string baseFolder)
    {
        if (utf8Json.Length > MostBytes)
        {
            throw Unusable(source, $"The file is longer than {MostBytes} bytes; is it a store configuration?");
        }

        if (utf8Json.StartsWith(ByteOrderMark))
        {
            utf8Json = utf8Json[ByteOrderMark.Length..];
        }

        try
        {
            using var document = JsonDocument.Parse(utf8Json.ToArray());
            var errors = new ConfigErrors();
            return StoreValidator.Validate(StoreConfigReader.Read(document.RootElement, errors), baseFolder, errors)
                ?? throw new StoreConfigException(source, errors.All);
        }
        catch (JsonException failure)
        {
            // The parser appends its own position, counted from 0; ours counts from 1 as editors do.
            string reason = failure.Message.Split(" LineNumber:")[0];
            throw Unusable(source, $"Line {failure.LineNumber + 1}, byte {failure.BytePositionInLine + 1} is not JSON: {reason}");
        }
    }

    /// <summary>Writes a configuration; after a crash or power cut the file holds the old one or the new one.</summary>
    /// <param name="path">The file; its folder is created where it is missing.</param>
    /// <param name="store">Files are written with their full paths.</param>
    /// <exception cref="StoreConfigException">The file cannot be written; the old one stands.</exception>
    public static void Write(string path, StorePlan store)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            AtomicFile.Write(path, StoreConfigWriter.Write(store));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Unusable(path, $"The file cannot be written: {failure.Message} Make the folder writable, or choose another one.");
        }
    }

    /// <summary>Gives a data folder without a configuration that of the demo store.</summary>
    /// <param name="dataFolder">Created where it is missing.</param>
    /// <param name="demoFile">The demo store's configuration; relative addresses start at its folder.</param>
    /// <param name="cancellation">Gives up before anything was written.</param>
    /// <returns>False where there was a configuration, usable or not: it is never touched.</returns>
    /// <exception cref="StoreConfigException">The demo store is not usable, or the folder cannot be written to.</exception>
    public static async Task<bool> SeedAsync(string dataFolder, string demoFile, CancellationToken cancellation)
    {
        string path = Path.Combine(dataFolder, FileName);
        if (File.Exists(path) || Directory.Exists(path))
        {
            return false;
        }

        Write(path, await LoadAsync(demoFile, null, cancellation).ConfigureAwait(false));
        return true;
    }

    // Bounded, so that a path such as /dev/zero ends too.
    private static async Task<byte[]> ReadAtMostAsync(string path, int most, CancellationToken cancellation)
    {
        FileStream file = File.OpenRead(path);
        await using (file.ConfigureAwait(false))
        {
            byte[] bytes = new byte[most];
            int length = await file.ReadAtLeastAsync(bytes, most, throwOnEndOfStream: false, cancellation).ConfigureAwait(false);
            return bytes[..length];
        }
    }

    private static StoreConfigException Unusable(string source, string message) => new(source, [new PlanError("", message)]);
}
