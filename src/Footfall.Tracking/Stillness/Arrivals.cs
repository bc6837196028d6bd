using System.Runtime.InteropServices;
using Footfall.Domain.Geometry;
using Footfall.Domain.Tracks;

namespace Footfall.Tracking.Stillness;

/// <summary>Remembers where tracks began, so that someone who walked up to a thing keeps the boxes that look like it.</summary>
/// <remarks>
/// A track may also come to stand on a thing by mistake: its person passes behind, and the thing's box is taken for theirs.
/// Two bodies cannot stand in one place. Boxes of someone in front may each lie within the thing's jitter, but their mean
/// does not lie on the thing's own; where it does for half a minute, the track is the thing's.
/// </remarks>
internal sealed class Arrivals
{
    // A track that began with less overlap than this came from elsewhere.
    private const double Elsewhere = 0.3;

    // A box continues a track that it overlaps by this much; somebody who walks past has gone on by then.
    private const double Continues = 0.6;
    private const double OnTheThing = 0.02;
    private const int LeastBoxes = 10;
    private static readonly TimeSpan TimeToTell = TimeSpan.FromSeconds(30);

    private readonly Dictionary<int, Arrival> _byTrack = [];
    private readonly List<(int Id, HeightBox Box)> _now = [];
    private long _frame;

    /// <summary>Takes the tracks after a frame.</summary>
    public void Follow(ReadOnlySpan<TrackedBox> tracks, PictureSize picture)
    {
        _frame++;
        _now.Clear();
        foreach (ref readonly TrackedBox track in tracks)
        {
            var box = HeightBox.Of(track.Box, picture);
            ref Arrival arrival = ref CollectionsMarshal.GetValueRefOrAddDefault(_byTrack, track.TrackId, out bool known);
            if (!known)
            {
                arrival.First = box;
            }

            arrival.Frame = _frame;
            if (track.State != TrackState.Tentative)
            {
                _now.Add((track.TrackId, box));
            }
        }

        foreach ((int id, Arrival arrival) in _byTrack)
        {
            if (arrival.Frame != _frame)
            {
                _byTrack.Remove(id);
            }
        }
    }

    /// <summary>Whether one of the frame's boxes, which looks like a thing, is someone who walked there.</summary>
    /// <param name="thing">The thing that it looks like.</param>
    /// <param name="boxes">The frame's boxes.</param>
    /// <param name="index">Which of them.</param>
    /// <param name="at">Capture time.</param>
    public bool Owns(KnownThing thing, ReadOnlySpan<HeightBox> boxes, int index, DateTimeOffset at)
    {
        foreach ((int id, HeightBox place) in _now)
        {
            ref Arrival arrival = ref CollectionsMarshal.GetValueRefOrNullRef(_byTrack, id);
            if (thing.Box.Overlap(arrival.First) < Elsewhere
                && arrival.LeftTo != thing.Id
                && IsBest(place, boxes, index))
            {
                return !IsTheThing(ref arrival, thing, boxes[index], at);
            }
        }

        return false;
    }

    /// <summary>Whoever is where a thing was just learnt is the thing, however the track came there.</summary>
    public void LeaveTo(KnownThing thing)
    {
        foreach ((int id, HeightBox place) in _now)
        {
            if (thing.Matches(place))
            {
                CollectionsMarshal.GetValueRefOrNullRef(_byTrack, id).LeftTo = thing.Id;
            }
        }
    }

    public void Clear()
    {
        _byTrack.Clear();
        _now.Clear();
    }

    private static bool IsBest(in HeightBox place, ReadOnlySpan<HeightBox> boxes, int index)
    {
        double overlap = place.Overlap(boxes[index]);
        if (overlap < Continues)
        {
            return false;
        }

        for (int i = 0; i < boxes.Length; i++)
        {
            if (i != index && place.Overlap(boxes[i]) > overlap)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsTheThing(ref Arrival arrival, KnownThing thing, in HeightBox box, DateTimeOffset at)
    {
        if (arrival.StandsAt != thing.Id)
        {
            arrival.StandsAt = thing.Id;
            arrival.Since = at;
            arrival.Tally = default;
        }

        arrival.Tally.Add(box, thing.Box, 0);
        if (at - arrival.Since < TimeToTell || arrival.Tally.Count < LeastBoxes)
        {
            return false;
        }

        if (thing.Box.Offset(arrival.Tally.Mean) <= OnTheThing)
        {
            arrival.LeftTo = thing.Id;
            return true;
        }

        arrival.StandsAt = 0;
        return false;
    }

    private struct Arrival
    {
        public HeightBox First;
        public long Frame;
        public int LeftTo;
        public int StandsAt;
        public DateTimeOffset Since;
        public SlotTally Tally;
    }
}
