using System.Buffers;
using System.Text.Json;

namespace Footfall.Service.Live.Events;

/// <summary>Keeps one store's events in a file, a few times a second, for the next run of the service.</summary>
/// <remarks>
/// <para>
/// What was handed to the system survives this process, however it ends; it is not flushed to the disk, as a file that is
/// behind after a power cut is found out by comparing it with the cameras' journals.
/// </para>
/// <para>Appended to, and written anew when most of it is older than what is kept. One caller at a time.</para>
/// </remarks>
/// <param name="path">The file.</param>
/// <param name="log">The events.</param>
internal sealed class EventFile(string path, StoreEvents log) : IDisposable
{
    private const int BatchEvents = 256;

    // Beyond twice what is kept, and this much, the file is written anew.
    private const int SpareLines = 4096;

    private readonly CountEvent[] _batch = new CountEvent[BatchEvents];
    private readonly ArrayBufferWriter<byte> _text = new();
    private readonly Utf8JsonWriter _json = new(Stream.Null);
    private FileStream? _file;
    private long _written;
    private long _lines;
    private long _kept;
    private int _judgements;

    /// <summary>Reads what an earlier run left.</summary>
    /// <param name="path">The file.</param>
    /// <returns>Nothing where there is none, or none that can be read.</returns>
    public static EventArchive Read(string path)
    {
        try
        {
            return File.Exists(path) ? EventText.Read(File.ReadLines(path)) ?? EventArchive.Empty : EventArchive.Empty;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Watchers are told of a gap, and the file is written anew.
            return EventArchive.Empty;
        }
    }

    /// <summary>Writes what is new.</summary>
    /// <exception cref="IOException">It could not be written; the next call writes the whole file anew.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public void Flush()
    {
        try
        {
            if (_file is null || _judgements != log.Judgements || _lines > (2 * _kept) + SpareLines || !TryAppend(_file))
            {
                WriteAnew();
            }
        }
        catch
        {
            Close();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Close();
        _json.Dispose();
    }

    /// <returns>False where what comes next is not kept any more.</returns>
    private bool TryAppend(FileStream file)
    {
        while (true)
        {
            if (log.Read(_written, _batch) is not { } count)
            {
                return false;
            }

            if (count == 0)
            {
                return true;
            }

            _text.ResetWrittenCount();
            for (int i = 0; i < count; i++)
            {
                EventText.Write(_json, _text, _batch[i]);
            }

            file.Write(_text.WrittenSpan);
            file.Flush();
            _written += count;
            _lines += count;
        }
    }

    private void WriteAnew()
    {
        Close();
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        string temporary = path + ".new";
        _judgements = log.Judgements;
        EventArchive head = log.Describe(out long next);
        _text.ResetWrittenCount();
        EventText.WriteHead(_text, head);
        _file = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.Read);
        _file.Write(_text.WrittenSpan);
        _written = next - 1;
        _lines = 0;
        if (!TryAppend(_file))
        {
            throw new IOException($"The events of '{path}' come faster than they can be written.");
        }

        _kept = _lines;
        File.Move(temporary, path, overwrite: true);
    }

    private void Close()
    {
        _file?.Dispose();
        _file = null;
    }
}
