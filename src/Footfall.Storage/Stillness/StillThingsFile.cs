using System.Collections.Immutable;
using Footfall.Domain.Stillness;
using Footfall.Storage.Configuration;
using Footfall.Storage.Files;

namespace Footfall.Storage.Stillness;

/// <summary>Keeps what the cameras learnt about still things in <c>still-things.json</c> of the data folder.</summary>
/// <remarks>
/// <code>
/// { "cameras": [ { "id": "entrance", "last_id": 1,
///     "things": [ { "id": 1, "region": [0.1, 0.2, 0.05, 0.3], "spread": 0.01, "since": "2026-03-02T06:00:00Z",
///                   "learnt_at": "2026-03-02T09:00:00Z", "absent_s": 0, "seen_at": "2026-03-02T11:00:00Z", "seen_s": 17400, "score": 0.72 } ],
///     "person_places": [ { "region": [0.5, 0.2, 0.05, 0.3], "until": "2026-04-01T09:00:00Z", "thing": { … } } ] } ] }
/// </code>
/// Small and seldom written, so it is written whole. Regions are x, y, width, height. Safe to use from several threads.
/// </remarks>
public sealed class StillThingsFile
{
    /// <summary>Name of the file in the data folder.</summary>
    public const string FileName = "still-things.json";

    private const long MostBytes = 4 * 1024 * 1024;

    private readonly string _path;
    private readonly Lock _gate = new();
    private ImmutableSortedDictionary<string, StillKnowledge> _cameras;

    private StillThingsFile(string path, ImmutableSortedDictionary<string, StillKnowledge> cameras)
    {
        _path = path;
        _cameras = cameras;
    }

    /// <summary>Opens the file of a data folder; without one nothing is known yet.</summary>
    /// <exception cref="StoreConfigException">It cannot be read or is damaged; the message says what and the remedy.</exception>
    public static StillThingsFile Open(string folder)
    {
        string path = Path.Combine(folder, FileName);
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
            {
                return new StillThingsFile(path, StillThingsJson.NoCameras);
            }

            return file.Length > MostBytes
                ? throw StillThingsJson.Damaged(path, "", $"The file is longer than {MostBytes} bytes.")
                : new StillThingsFile(path, StillThingsJson.Parse(File.ReadAllBytes(path), path));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw StillThingsJson.Damaged(path, "", $"The file cannot be read: {failure.Message}");
        }
    }

    /// <summary>What is known of a camera.</summary>
    public StillKnowledge Read(string cameraId)
    {
        lock (_gate)
        {
            return _cameras.GetValueOrDefault(cameraId, StillKnowledge.Empty);
        }
    }

    /// <summary>Keeps what is known of a camera, and writes the file where that is new.</summary>
    /// <exception cref="IOException">It could not be written; the file holds the old content, the next call tries again.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public void Write(string cameraId, StillKnowledge knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        lock (_gate)
        {
            if (knowledge == StillKnowledge.Empty && !_cameras.ContainsKey(cameraId))
            {
                return;
            }

            _cameras = _cameras.SetItem(cameraId, knowledge);
            AtomicFile.Write(_path, StillThingsJson.Write(_cameras));
        }
    }

    /// <summary>The cameras that something is known of.</summary>
    public IReadOnlyList<string> ReadCameraIds()
    {
        lock (_gate)
        {
            return [.. _cameras.Keys];
        }
    }

    /// <summary>Keeps what is known of a camera under another key from now on.</summary>
    /// <exception cref="IOException">The file could not be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public void Move(string from, string to)
    {
        lock (_gate)
        {
            if (_cameras.TryGetValue(from, out StillKnowledge? known))
            {
                _cameras = _cameras.Remove(from).SetItem(to, known);
                AtomicFile.Write(_path, StillThingsJson.Write(_cameras));
            }
        }
    }

    /// <summary>Forgets a camera that was removed.</summary>
    /// <exception cref="IOException">The file could not be written and still knows it; a later write drops it.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public void Forget(string cameraId)
    {
        lock (_gate)
        {
            if (_cameras.ContainsKey(cameraId))
            {
                _cameras = _cameras.Remove(cameraId);
                AtomicFile.Write(_path, StillThingsJson.Write(_cameras));
            }
        }
    }
}
