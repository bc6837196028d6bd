using Footfall.Domain.Geometry;
using Footfall.Domain.Plans;

namespace Footfall.Analytics.Tracks;

/// <summary>
/// The tracks that are remembered, by their newest id. Memories are used again, so that people cost nothing.
/// </summary>
internal sealed class TrackRoster
{
    private readonly Dictionary<int, TrackMemory> _byId = [];
    private readonly List<TrackMemory> _all = [];
    private readonly Stack<TrackMemory> _spare = [];

    public int Count => _all.Count;

    public TrackMemory this[int index] => _all[index];

    public TrackMemory? Find(int trackId) => _byId.GetValueOrDefault(trackId);

    public TrackMemory Add(int trackId, long at, in BoxPixels box, CameraPlan plan)
    {
        TrackMemory track = _spare.TryPop(out TrackMemory? used) ? used : new TrackMemory();
        track.Begin(trackId, at, box, plan);
        _byId[trackId] = track;
        _all.Add(track);
        return track;
    }

    /// <summary>Lets a track go on under the id of another, whose own memory is forgotten.</summary>
    public void Continue(TrackMemory track, TrackMemory successor)
    {
        int id = successor.TrackId;
        Forget(_all.IndexOf(successor));
        _byId.Remove(track.TrackId);
        track.TrackId = id;
        track.IsMended = true;
        _byId[id] = track;
    }

    /// <summary>Forgets one track.</summary>
    public void Forget(TrackMemory track) => Forget(_all.IndexOf(track));

    /// <summary>Forgets one track; the last one takes its place in the order.</summary>
    public void Forget(int index)
    {
        TrackMemory track = _all[index];
        _byId.Remove(track.TrackId);
        _all[index] = _all[^1];
        _all.RemoveAt(_all.Count - 1);
        _spare.Push(track);
    }
}
