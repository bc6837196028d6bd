using Footfall.Domain.Geometry;
using Footfall.Domain.Tracks;

namespace Footfall.Tracking.Appearance;

/// <summary>
/// Lets a new track go on under the id of somebody who was lost for longer than the tracker remembers, if they look alike, could
/// have come there, and nobody else could be meant.
/// </summary>
/// <remarks>
/// <code>
///   track begins ──looked at while tentative──► confirmed: who is it? ──lost person, alike and alone in that──► the old id
///                                                            └──anything less────────────────────────────► its own id
/// </code>
/// <para>
/// Decided once, in the frame that confirms a track, so that an id never changes after it has counted. An id is free to be
/// taken over once the tracker reports it no more, so no two tracks ever share one. After a tracker's own time, counting a lost
/// person as somebody new costs less than joining two people: in doubt the new id stays.
/// </para>
/// <para>
/// Vectors live in memory only, are of nobody after <see cref="IdentityOptions.Limit"/>, and are overwritten with zeros then.
/// Stateful: takes the frames of one camera in order, one at a time. Allocates nothing in steady state.
/// </para>
/// </remarks>
public sealed class IdentityKeeper
{
    private readonly IdentityOptions _options;
    private readonly LookPlan _plan;
    private readonly Dictionary<int, Identity> _byTrack = [];
    private readonly List<Identity> _followed = [];
    private readonly List<Identity> _lost = [];
    private readonly List<Identity> _undecided = [];
    private readonly Stack<Identity> _spare = new();
    private readonly float[] _vectors;
    private readonly int _length;
    private Identity?[] _ofBox = [];

    /// <summary>Starts with nobody in view and nobody lost.</summary>
    /// <param name="options">When two tracks are one person.</param>
    /// <param name="length">Numbers in a vector, at least 1.</param>
    /// <exception cref="ArgumentException">An option is out of range; the message lists all that are.</exception>
    public IdentityKeeper(IdentityOptions options, int length)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        IdentityOptionsRules.Check(options);
        _options = options;
        _length = length;
        _vectors = new float[length * options.LooksPerFrame];
        _plan = new LookPlan(options);
    }

    /// <summary>Tracks that went on as somebody lost, since the start.</summary>
    public long Repairs { get; private set; }

    /// <summary>Lost people whose vectors are still kept.</summary>
    public int Remembered => _lost.Count;

    /// <summary>Takes a frame's tracks and gives those of people found again their old ids.</summary>
    /// <param name="tracks">All that the tracker reports after this frame; only ids are changed.</param>
    /// <param name="view">The part of the picture that is analysed, in its pixels: beyond its edges nobody is seen.</param>
    /// <param name="at">Later than the frame before.</param>
    /// <param name="source">Looks at people of this frame.</param>
    public void Mend(Span<TrackedBox> tracks, BoxPixels view, DateTimeOffset at, IAppearanceSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (_ofBox.Length < tracks.Length)
        {
            _ofBox = new Identity?[2 * tracks.Length];
        }

        Recognise(tracks, at);
        LoseUnreported(at, view);
        Forget(at);
        Look(tracks, view, at, source);
        Decide(tracks, view);
        for (int i = 0; i < tracks.Length; i++)
        {
            tracks[i] = _ofBox[i] is { } identity ? tracks[i] with { TrackId = identity.Id } : tracks[i];
        }
    }

    private void Recognise(ReadOnlySpan<TrackedBox> tracks, DateTimeOffset at)
    {
        for (int i = 0; i < tracks.Length; i++)
        {
            if (!_byTrack.TryGetValue(tracks[i].TrackId, out Identity? identity) && tracks[i].State != TrackState.Lost)
            {
                identity = _spare.TryPop(out Identity? used) ? used : new Identity(_length);
                identity.Begin(tracks[i], at);
                _byTrack.Add(tracks[i].TrackId, identity);
                _followed.Add(identity);
            }

            identity?.Report(tracks[i], at);
            _ofBox[i] = identity;
        }
    }

    // Whom the tracker reports no more is gone for it, and never comes back under that id.
    private void LoseUnreported(DateTimeOffset at, in BoxPixels view)
    {
        for (int i = _followed.Count - 1; i >= 0; i--)
        {
            Identity identity = _followed[i];
            if (identity.ReportedAt == at)
            {
                continue;
            }

            _followed.RemoveAt(i);
            _byTrack.Remove(identity.TrackId);
            if (identity is { IsDecided: true, Looks: > 0 } && !TravelGate.IsAtEdge(identity.Box, view, _options))
            {
                _lost.Add(identity);
            }
            else
            {
                Erase(identity);
            }
        }
    }

    private void Forget(DateTimeOffset at)
    {
        for (int i = _lost.Count - 1; i >= 0; i--)
        {
            if (at - _lost[i].SeenAt > _options.Limit)
            {
                Erase(_lost[i]);
                _lost.RemoveAt(i);
            }
        }

        // In the order of being lost, but for a second or two.
        int tooMany = Math.Max(0, _lost.Count - _options.MostRemembered);
        for (int i = 0; i < tooMany; i++)
        {
            Erase(_lost[i]);
        }

        _lost.RemoveRange(0, tooMany);
    }

    private void Erase(Identity identity)
    {
        identity.Erase();
        _spare.Push(identity);
    }

    private void Look(ReadOnlySpan<TrackedBox> tracks, BoxPixels view, DateTimeOffset at, IAppearanceSource source)
    {
        int count = _plan.Choose(tracks, _ofBox, view, at);
        Span<float> vectors = _vectors.AsSpan(0, count * _length);
        if (count == 0 || !source.TryLook(_plan.Boxes(count), vectors))
        {
            return;
        }

        for (int i = 0; i < count; i++)
        {
            _plan[i].Look(vectors.Slice(i * _length, _length), at);
        }

        vectors.Clear();
    }

    private void Decide(ReadOnlySpan<TrackedBox> tracks, in BoxPixels view)
    {
        _undecided.Clear();
        for (int i = 0; i < tracks.Length; i++)
        {
            if (tracks[i].State == TrackState.Confirmed && _ofBox[i] is { IsDecided: false } identity)
            {
                identity.IsDecided = true;
                if (identity.Looks > 0 && !TravelGate.IsAtEdge(identity.FirstBox, view, _options))
                {
                    _undecided.Add(identity);
                }
            }
        }

        while (FindBest() is var (begun, lost, likeness))
        {
            if (likeness - NextBest(begun, lost) >= _options.ClearBy)
            {
                begun.TakeOver(lost);
                _lost.Remove(lost);
                Erase(lost);
                Repairs++;
            }

            _undecided.Remove(begun);
        }
    }

    private (Identity Begun, Identity Lost, double Likeness)? FindBest()
    {
        (Identity Begun, Identity Lost, double Likeness)? best = null;
        foreach (Identity begun in _undecided)
        {
            foreach (Identity lost in _lost)
            {
                double likeness = begun.Likeness(lost);
                if (likeness >= _options.SameFrom && likeness > (best?.Likeness ?? -1)
                    && TravelGate.IsPlausible(lost, begun, _options))
                {
                    best = (begun, lost, likeness);
                }
            }
        }

        return best;
    }

    /// <summary>How alike either of the two is to anybody else: who could be meant as well, or is in view and so is not.</summary>
    private double NextBest(Identity begun, Identity lost)
    {
        double next = -1;
        foreach (Identity other in _lost)
        {
            if (other != lost && TravelGate.IsPlausible(other, begun, _options))
            {
                next = Math.Max(next, begun.Likeness(other));
            }
        }

        foreach (Identity other in _followed)
        {
            if (other != begun)
            {
                next = Math.Max(next, Math.Max(begun.Likeness(other), lost.Likeness(other)));
            }
        }

        return next;
    }
}
