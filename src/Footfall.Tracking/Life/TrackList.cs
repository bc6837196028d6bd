using Footfall.Domain.Detections;

namespace Footfall.Tracking.Life;

/// <summary>The living tracks, oldest first, and the objects of ended ones for use again.</summary>
internal sealed class TrackList
{
    private readonly List<Track> _living = [];
    private readonly Stack<Track> _ended = new();
    private int _lastId;

    public int Count => _living.Count;

    public Track this[int index] => _living[index];

    public List<Track>.Enumerator GetEnumerator() => _living.GetEnumerator();

    /// <summary>Begins a track under an id that this list never gave before.</summary>
    public void Begin(in Detection detection, DateTimeOffset capturedAt, TrackerOptions options)
    {
        Track track = _ended.TryPop(out Track? used) ? used : new Track();
        track.Begin(checked(++_lastId), detection, capturedAt, options);
        _living.Add(track);
    }

    public void EndAt(int index)
    {
        _ended.Push(_living[index]);
        _living.RemoveAt(index);
    }
}
