using System.Collections.Immutable;
using Footfall.Domain.Detections;
using Footfall.Domain.Geometry;
using Footfall.Domain.Stillness;
using Footfall.Domain.Tracks;

namespace Footfall.Tracking.Stillness;

/// <summary>Learns what looks like a person on one camera and never moves, and leaves its boxes out.</summary>
/// <remarks>
/// <para>
/// Stateful: for each frame, in order, <see cref="LeaveOut"/> before the tracker and <see cref="Follow"/> after it. Other
/// threads may read <see cref="Things"/> and call <see cref="BringBack"/> and <see cref="Know"/> at any time.
/// </para>
/// <para>
/// Memory is bounded by 128 candidates, 32 things and the tracks in view; a frame allocates nothing unless what is known
/// changes. docs/designs/stillness.md says why it is done so.
/// </para>
/// </remarks>
public sealed class StillThings
{
    // Somebody sitting up overlaps where they lay back by about this much: the place is the same.
    private const double SamePlace = 0.5;

    private readonly StillOptions _options;
    private readonly IStillObserver _observer;
    private readonly Lock _gate = new();
    private readonly StillCandidates _candidates;
    private readonly Arrivals _arrivals = new();
    private readonly List<KnownThing> _things = [];
    private readonly List<PersonPlace> _personPlaces;
    private readonly List<KnownThing> _fresh = [];
    private readonly List<int> _exposed = [];
    private ImmutableArray<StillThing> _known;
    private HeightBox[] _boxes = new HeightBox[64];
    private int _lastId;
    private double _aspect;
    private DateTimeOffset _lastFrameAt;
    private TimeSpan _slot;
    private TimeSpan _sinceLook;
    private int _looks;

    /// <summary>Starts with what was known before.</summary>
    /// <param name="options">When something is a thing.</param>
    /// <param name="knowledge">From the last run.</param>
    /// <param name="observer">Told of what changes.</param>
    public StillThings(StillOptions options, StillKnowledge knowledge, IStillObserver observer)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(options.LearnAfter, TimeSpan.Zero);
        _options = options;
        _observer = observer;
        _candidates = new StillCandidates(options);
        _lastId = knowledge.LastId;
        _personPlaces = [.. knowledge.PersonPlaces];
        _known = knowledge.Things;
    }

    /// <summary>What is left out now.</summary>
    public ImmutableArray<StillThing> Things
    {
        get
        {
            lock (_gate)
            {
                return _known;
            }
        }
    }

    internal int Candidates => _candidates.Count;

    /// <summary>Removes the boxes of known things, and learns from all others.</summary>
    /// <param name="detections">All of a frame's boxes, in pixels; those of things are taken out.</param>
    /// <param name="picture">Size of the picture that they are measured in.</param>
    /// <param name="capturedAt">The frame's time; a frame no later than the last teaches nothing.</param>
    public void LeaveOut(List<Detection> detections, PictureSize picture, DateTimeOffset capturedAt)
    {
        ArgumentNullException.ThrowIfNull(detections);
        lock (_gate)
        {
            UseAspect(picture.Aspect);
            bool looks = PassTime(capturedAt);
            Measure(detections, picture);
            ReadOnlySpan<HeightBox> boxes = _boxes.AsSpan(0, detections.Count);
            for (int i = boxes.Length - 1; i >= 0; i--)
            {
                KnownThing? thing = Recognise(boxes[i]);
                if (thing is null)
                {
                    Learn(boxes[i], detections[i].Score, looks, capturedAt);
                }
                else if (!_arrivals.Owns(thing, boxes, i, capturedAt))
                {
                    thing.Look(boxes[i]);
                    detections.RemoveAt(i);
                }
            }
        }
    }

    /// <summary>Takes the tracks after the frame.</summary>
    /// <param name="tracks">As the tracker reports them.</param>
    /// <param name="picture">Size of the picture that they are measured in.</param>
    /// <returns>
    /// Tracks that were never a person, told once when their thing is learnt: what they are doing now is not to be counted.
    /// Valid until the next call.
    /// </returns>
    public ReadOnlySpan<int> Follow(ReadOnlySpan<TrackedBox> tracks, PictureSize picture)
    {
        lock (_gate)
        {
            _exposed.Clear();
            _arrivals.Follow(tracks, picture);
            foreach (KnownThing thing in _fresh)
            {
                _arrivals.LeaveTo(thing);
                Expose(thing, tracks, picture);
            }

            _fresh.Clear();
            return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_exposed);
        }
    }

    /// <summary>Counts a thing as a person again, and learns nothing in its place for a while.</summary>
    /// <param name="id">The thing.</param>
    /// <param name="now">When that was said.</param>
    /// <returns>False where there is no such thing (any more).</returns>
    public bool BringBack(int id, DateTimeOffset now)
    {
        lock (_gate)
        {
            if (_known.FirstOrDefault(thing => thing.Id == id) is not { } known)
            {
                return false;
            }

            _things.RemoveAll(thing => thing.Id == id);
            _known = _known.Remove(known);
            if (_personPlaces.Count == StillKnowledge.MostPersonPlaces)
            {
                _personPlaces.RemoveAt(0);
            }

            _personPlaces.Add(new PersonPlace(known.Region, now + _options.PersonPlaceFor));
            _observer.OnBroughtBack(known);
            _observer.OnChanged(KnowLocked());
            return true;
        }
    }

    /// <summary>All that a later run needs.</summary>
    public StillKnowledge Know()
    {
        lock (_gate)
        {
            return KnowLocked();
        }
    }

    // Before the first frame nothing of what is known has been seen or moved.
    private StillKnowledge KnowLocked() =>
        new(_lastId, _aspect == 0 ? _known : [.. _things.Select(thing => thing.Describe(_aspect))], [.. _personPlaces]);

    // Places are kept in heights of the picture; another shape of picture begins anew, but for what is known.
    private void UseAspect(double aspect)
    {
        if (aspect != _aspect)
        {
            BeginAnew(aspect);
        }
    }

    private void BeginAnew(double aspect)
    {
        _known = KnowLocked().Things;
        _aspect = aspect;
        _things.Clear();
        _things.AddRange(_known.Select(thing => new KnownThing(thing, aspect)));
        _candidates.Clear();
        _arrivals.Clear();
    }

    /// <returns>Whether this frame is looked at for learning.</returns>
    private bool PassTime(DateTimeOffset now)
    {
        TimeSpan passed = now - _lastFrameAt;
        if (passed <= TimeSpan.Zero)
        {
            return false;
        }

        _lastFrameAt = now;
        TimeSpan covered = passed <= _options.LongestFrameGap ? passed : TimeSpan.Zero;
        _slot += covered;
        _sinceLook += passed;
        if (_slot >= _options.Slot)
        {
            EndSlot(now);
        }

        if (_sinceLook < _options.SamplePeriod)
        {
            return false;
        }

        _sinceLook = TimeSpan.Zero;
        _looks++;
        return true;
    }

    private void Measure(List<Detection> detections, PictureSize picture)
    {
        if (_boxes.Length < detections.Count)
        {
            _boxes = new HeightBox[2 * detections.Count];
        }

        for (int i = 0; i < detections.Count; i++)
        {
            _boxes[i] = HeightBox.Of(detections[i].Box, picture);
        }
    }

    private KnownThing? Recognise(in HeightBox box)
    {
        foreach (KnownThing thing in _things)
        {
            if (thing.Matches(box))
            {
                return thing;
            }
        }

        return null;
    }

    private void Learn(in HeightBox box, float score, bool looks, DateTimeOffset at)
    {
        if (looks && box.Height > 0)
        {
            _candidates.Take(box, score, at);
        }
    }

    private void EndSlot(DateTimeOffset now)
    {
        _candidates.EndSlot(_slot, _looks);
        foreach (KnownThing thing in _things)
        {
            thing.EndSlot(_slot);
        }

        _slot = TimeSpan.Zero;
        _looks = 0;
        FreePersonPlaces(now);
        bool changed = FollowCamera() | Forget();
        while (_candidates.TryTakeStill(out StillPlace? still))
        {
            changed |= TryLearn(still, now);
            _candidates.GiveBack(still);
        }

        if (changed)
        {
            Publish();
        }
    }

    private void FreePersonPlaces(DateTimeOffset now)
    {
        for (int i = _personPlaces.Count - 1; i >= 0; i--)
        {
            if (_personPlaces[i].Until <= now)
            {
                _personPlaces.RemoveAt(i);
            }
        }
    }

    private bool FollowCamera()
    {
        if (!CameraShift.TryFollow(_things, _candidates, _options.ShiftAfter))
        {
            return false;
        }

        _observer.OnShifted(_things.Count);
        return true;
    }

    private bool Forget()
    {
        bool forgot = false;
        for (int i = _things.Count - 1; i >= 0; i--)
        {
            if (_things[i].Absent >= _options.ForgetAfter)
            {
                _observer.OnForgotten(_things[i].Describe(_aspect));
                _things.RemoveAt(i);
                forgot = true;
            }
        }

        return forgot;
    }

    private bool TryLearn(StillPlace still, DateTimeOffset now)
    {
        if (_things.Count >= StillKnowledge.MostThings || IsPersonPlace(still.Box))
        {
            return false;
        }

        var thing = new StillThing(
            ++_lastId, still.Box.ToRegion(_aspect), Math.Sqrt(still.Variance), still.Since, now, TimeSpan.Zero);
        var known = new KnownThing(thing, _aspect);
        _things.Add(known);
        _fresh.Add(known);
        _candidates.RemoveAt(known.Box, known.Gate);
        _observer.OnLearnt(thing);
        return true;
    }

    private bool IsPersonPlace(in HeightBox box)
    {
        foreach (PersonPlace place in _personPlaces)
        {
            if (HeightBox.Of(place.Region, _aspect).Overlap(box) >= SamePlace)
            {
                return true;
            }
        }

        return false;
    }

    private void Publish()
    {
        StillKnowledge knowledge = KnowLocked();
        _known = knowledge.Things;
        _observer.OnChanged(knowledge);
    }

    // Its boxes are left out from this frame on, so its track is a lost one now; who is seen there is somebody else.
    private void Expose(KnownThing thing, ReadOnlySpan<TrackedBox> tracks, PictureSize picture)
    {
        foreach (ref readonly TrackedBox track in tracks)
        {
            if (track.State == TrackState.Lost && thing.Matches(HeightBox.Of(track.Box, picture)))
            {
                _exposed.Add(track.TrackId);
            }
        }
    }
}
