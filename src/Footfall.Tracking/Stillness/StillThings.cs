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
    private readonly StillOptions _options;
    private readonly IStillObserver _observer;
    private readonly Lock _gate = new();
    private readonly StillCandidates _candidates;
    private readonly Arrivals _arrivals = new();
    private readonly FrameBoxes _boxes = new();
    private readonly List<KnownThing> _things = [];
    private readonly PersonPlaces _personPlaces;
    private readonly SlotClock _clock;
    private readonly List<KnownThing> _fresh = [];
    private readonly List<int> _exposed = [];
    private ImmutableArray<StillThing> _known;
    private int _lastId;
    private double _aspect;

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
        _clock = new SlotClock(options);
        _personPlaces = new PersonPlaces(knowledge.PersonPlaces);
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
            ReadOnlySpan<HeightBox> boxes = _boxes.Measure(detections, picture);
            for (int i = boxes.Length - 1; i >= 0; i--)
            {
                KnownThing? thing = Recognise(boxes[i]);
                if (thing is null)
                {
                    Learn(boxes[i], detections[i].Score, looks, capturedAt);
                }
                else if (!_arrivals.Owns(thing, boxes, i, capturedAt))
                {
                    thing.Look(boxes[i], detections[i].Score);
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

            known = KnowLocked().Things.First(thing => thing.Id == id);
            _things.RemoveAll(thing => thing.Id == id);
            _known = _known.RemoveAll(thing => thing.Id == id);
            _personPlaces.Add(new PersonPlace(known.Region, now + _options.PersonPlaceFor) { Thing = known });
            _observer.OnBroughtBack(known);
            _observer.OnChanged(KnowLocked());
            return true;
        }
    }

    /// <summary>Leaves a thing out again that was brought back.</summary>
    /// <param name="id">The thing.</param>
    /// <returns>False where no such thing was brought back, and where no more things can be left out.</returns>
    public bool LeaveOutAgain(int id)
    {
        lock (_gate)
        {
            if (_known.Length >= StillKnowledge.MostThings || _personPlaces.Remove(id) is not { } thing)
            {
                return false;
            }

            thing = thing with { AbsentFor = TimeSpan.Zero };
            _known = _known.Add(thing);
            if (_aspect != 0)
            {
                var known = new KnownThing(thing, _aspect);
                _things.Add(known);
                _fresh.Add(known);
                _candidates.RemoveAt(known.Box, known.Gate);
            }

            _observer.OnLeftOutAgain(thing);
            _observer.OnChanged(KnowLocked());
            return true;
        }
    }

    /// <summary>Whether a thing has not been seen for so long that it is probably gone.</summary>
    public bool IsGone(StillThing thing)
    {
        ArgumentNullException.ThrowIfNull(thing);
        return thing.AbsentFor > _options.LongestAbsence;
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
        new(_lastId, _aspect == 0 ? _known : [.. _things.Select(thing => thing.Describe(_aspect))], _personPlaces.Read());

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
        if (!_clock.Pass(now))
        {
            return false;
        }

        if (_clock.SlotIsOver)
        {
            EndSlot(now);
        }

        return _clock.Look();
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
        _candidates.EndSlot(_clock.Slot, _clock.Looks);
        foreach (KnownThing thing in _things)
        {
            thing.EndSlot(_clock.Slot, now);
        }

        _clock.BeginSlot();
        _personPlaces.Free(now);
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
        if (_things.Count >= StillKnowledge.MostThings || _personPlaces.Holds(still.Box, _aspect))
        {
            return false;
        }

        var thing = new StillThing(
            ++_lastId, still.Box.ToRegion(_aspect), Math.Sqrt(still.Variance), still.Since, now, TimeSpan.Zero)
        {
            SeenAt = now,
            SeenFor = still.Present,
            Score = still.Score,
        };
        var known = new KnownThing(thing, _aspect);
        _things.Add(known);
        _fresh.Add(known);
        _candidates.RemoveAt(known.Box, known.Gate);
        _observer.OnLearnt(thing);
        return true;
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
