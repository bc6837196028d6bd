using System.Collections.Immutable;
using System.Text.Json;
using Footfall.Domain.Plans;
using Footfall.Storage.Files;

namespace Footfall.Storage.Configuration;

/// <summary>A configuration as a file, such as <c>store.json</c>: one store and its cameras, or several in an export.</summary>
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
/// <c>enabled</c>, <c>plan_version</c>, <c>detection</c>, <c>floor_plan_position</c> and <c>picture_mode</c> may be left out, and so may
/// the store's <c>occupancy_baseline</c>, <c>capacity</c> and <c>floor_plan</c> (its <c>picture</c> in base64). Camera passwords stand in it, so a new file is readable by its owner only.
/// </remarks>
public static class StoreConfigFile
{
    /// <summary>Name of the file in the data folder.</summary>
    public const string FileName = "store.json";

    private const int MostBytes = 128 * 1024 * 1024;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads and validates a configuration file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="baseFolder">Where relative file addresses start; the file's own folder unless given.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="StoreConfigException">It cannot be read or used; gives everything that is wrong with it.</exception>
    public static async Task<StorePlan> LoadAsync(string path, string? baseFolder, CancellationToken cancellation)
    {
        byte[] bytes = await ReadAsync(path, cancellation).ConfigureAwait(false);
        return Parse(bytes, path, baseFolder ?? Path.GetDirectoryName(Path.GetFullPath(path))!);
    }

    /// <summary>Reads a configuration's file, in whatever form.</summary>
    /// <param name="path">The file; a longer one than any configuration is cut.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="StoreConfigException">It cannot be read.</exception>
    public static Task<byte[]> ReadDocumentAsync(string path, CancellationToken cancellation) => ReadAsync(path, cancellation);

    /// <summary>Writes a configuration's file; after a crash it holds the old one or the new one.</summary>
    /// <param name="path">A new file is readable by its owner only.</param>
    /// <param name="content">What it shall hold.</param>
    /// <exception cref="StoreConfigException">The file cannot be written.</exception>
    public static void WriteDocument(string path, byte[] content) => Write(path, content);

    private static async Task<byte[]> ReadAsync(string path, CancellationToken cancellation)
    {
        try
        {
            return await ReadAtMostAsync(path, MostBytes + 1, cancellation).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Unusable(path, failure is FileNotFoundException or DirectoryNotFoundException
                ? "There is no such file; check the path."
                : $"The file cannot be read: {failure.Message}");
        }
    }

    /// <summary>Reads and validates a configuration.</summary>
    /// <param name="utf8Json">The file's bytes; a byte order mark is skipped.</param>
    /// <param name="source">Names the configuration in messages, such as the file's path.</param>
    /// <param name="baseFolder">Where relative file addresses start.</param>
    /// <exception cref="StoreConfigException">It is not usable; gives everything that is wrong with it.</exception>
    public static StorePlan Parse(ReadOnlySpan<byte> utf8Json, string source, string baseFolder)
    {
        using JsonDocument document = Json(utf8Json, source);
        var errors = new ConfigErrors();
        return StoreValidator.Validate(StoreConfigReader.Read(document.RootElement, errors), baseFolder, errors)
            ?? throw new StoreConfigException(source, errors.All);
    }

    /// <summary>Reads and validates the configuration of any number of stores: an export, or one store as above.</summary>
    /// <remarks>An export is <c>{ "format": 1, "stores": [ … ] }</c>, each of them in the form of this file.</remarks>
    /// <inheritdoc cref="Parse"/>
    public static ImmutableArray<StorePlan> ParseAll(ReadOnlySpan<byte> utf8Json, string source, string baseFolder)
    {
        using JsonDocument document = Json(utf8Json, source);
        return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty(StoreKeys.Stores, out _)
            ? ExportReader.Read(document.RootElement, source, baseFolder)
            : [Parse(utf8Json, source, baseFolder)];
    }

    /// <summary>Reads and validates a file with the configuration of any number of stores.</summary>
    /// <inheritdoc cref="LoadAsync"/>
    public static async Task<ImmutableArray<StorePlan>> LoadAllAsync(string path, string? baseFolder, CancellationToken cancellation)
    {
        byte[] bytes = await ReadAsync(path, cancellation).ConfigureAwait(false);
        return ParseAll(bytes, path, baseFolder ?? Path.GetDirectoryName(Path.GetFullPath(path))!);
    }

    /// <summary>Writes stores in the form of an export.</summary>
    /// <param name="stores">Files are written with their full paths.</param>
    /// <param name="withCredentials">Whether users and passwords stand in it in clear; else <c>***</c> stands for them.</param>
    /// <returns>Indented UTF-8 JSON that ends with a line break.</returns>
    public static byte[] WriteAll(IReadOnlyList<StorePlan> stores, bool withCredentials) =>
        StoreConfigWriter.Write(stores, withCredentials);

    /// <summary>Writes stores as an export; after a crash the file holds the old one or the new one.</summary>
    /// <param name="path">A new file is readable by its owner only.</param>
    /// <param name="stores">Files are written with their full paths.</param>
    /// <param name="withCredentials">Whether users and passwords stand in it in clear; else <c>***</c> stands for them.</param>
    /// <exception cref="StoreConfigException">The file cannot be written.</exception>
    public static void WriteAll(string path, IReadOnlyList<StorePlan> stores, bool withCredentials) =>
        Write(path, StoreConfigWriter.Write(stores, withCredentials));

    private static JsonDocument Json(ReadOnlySpan<byte> utf8Json, string source)
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
            return JsonDocument.Parse(utf8Json.ToArray());
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
    public static void Write(string path, StorePlan store) => Write(path, StoreConfigWriter.Write(store));

    private static void Write(string path, byte[] content)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            AtomicFile.Write(path, content);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Unusable(path, $"The file cannot be written: {failure.Message} Make the folder writable, or choose another one.");
        }
    }

    // Bounded, so that a path such as /dev/zero ends too.
    private static async Task<byte[]> ReadAtMostAsync(string path, int most, CancellationToken cancellation)
    {
        FileStream file = File.OpenRead(path);
        await using (file.ConfigureAwait(false))
        {
            byte[] bytes = new byte[file.Length > 0 ? Math.Min(most, file.Length + 1) : most];
            int length = await file.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation).ConfigureAwait(false);
            return bytes[..length];
        }
    }

    private static StoreConfigException Unusable(string source, string message) => new(source, [new PlanError("", message)]);
}
