using System.Diagnostics.CodeAnalysis;

namespace Footfall.Tracking.Stillness;

/// <summary>Places that may turn out to be things; never more than <see cref="Most"/>.</summary>
internal sealed class StillCandidates
{
    /// <summary>Most candidates; the least proven makes room.</summary>
    public const int Most = 128;

    /// <summary>How far the edges of boxes at one place may differ, in its heights.</summary>
    /// <remarks>
    /// The detector's boxes of a photograph under camera noise stay within 0.057 of their middle (120 frames each of two).
    /// </remarks>
    public const double Gate = 0.06;

    // Below it a box is more likely a part of something else.
    private const float LeastScore = 0.2f;

    // Two places nearer than this are one that began twice.
    private const double SamePlace = 0.03;

    // A box that overlaps a place by this much, and is not of it, is somebody moving there.
    private const double Near = 0.4;

    private readonly StillOptions _options;
    private readonly List<StillPlace> _all = new(Most);
    private readonly Stack<StillPlace> _spare = new(Most);

    public StillCandidates(StillOptions options)
    {
        _options = options;
        for (int i = 0; i < Most; i++)
        {
            _spare.Push(new StillPlace());
        }
    }

    public int Count => _all.Count;

    public StillPlace this[int index] => _all[index];

    /// <summary>Takes a box that belongs to no thing.</summary>
    public void Take(in HeightBox box, float score, DateTimeOffset at)
    {
        if (score < LeastScore)
        {
            return;
        }

        StillPlace? own = Nearest(box);
        if (own is not null)
        {
            own.Add(box, at, score);
        }

        // Boxes of a thing whose outline the detector sees in two ways are no movement, once one of the two is known.
        if (own is null || own.Still < _options.EstablishedAfter)
        {
            Disturb(box, own);
        }

        if (own is null && score >= _options.StartScore)
        {
            Begin(box, at, score);
        }
    }

    /// <summary>Judges the slot at every place, and forgets places where nothing stands still.</summary>
    public void EndSlot(TimeSpan slot, int looks)
    {
        for (int i = _all.Count - 1; i >= 0; i--)
        {
            if (!_all[i].EndSlot(slot, looks) || _all[i].Absent > _options.LongestAbsence)
            {
                RemoveAt(i);
            }
        }

        Merge();
    }

    /// <summary>Takes out a place that has been still for long enough and most of the time.</summary>
    public bool TryTakeStill([NotNullWhen(true)] out StillPlace? still)
    {
        still = null;
        for (int i = 0; i < _all.Count && still is null; i++)
        {
            if (_all[i].Still >= _options.LearnAfter && 2 * _all[i].Present >= _all[i].Age)
            {
                still = _all[i];
                _all.RemoveAt(i);
            }
        }

        return still is not null;
    }

    /// <summary>Gives a place back that <see cref="TryTakeStill"/> took out.</summary>
    public void GiveBack(StillPlace place) => _spare.Push(place);

    /// <summary>Forgets candidates whose boxes belong to a thing now.</summary>
    public void RemoveAt(in HeightBox box, double gate)
    {
        for (int i = _all.Count - 1; i >= 0; i--)
        {
            if (box.Offset(_all[i].Box) <= gate)
            {
                RemoveAt(i);
            }
        }
    }

    public void Clear()
    {
        for (int i = _all.Count - 1; i >= 0; i--)
        {
            RemoveAt(i);
        }
    }

    private StillPlace? Nearest(in HeightBox box)
    {
        StillPlace? nearest = null;
        double least = Gate;
        foreach (StillPlace place in _all)
        {
            double offset = place.Box.Offset(box);
            if (offset <= least)
            {
                least = offset;
                nearest = place;
            }
        }

        return nearest;
    }

    private void Disturb(in HeightBox box, StillPlace? own)
    {
        foreach (StillPlace place in _all)
        {
            if (place != own && place.Box.Overlap(box) >= Near)
            {
                place.Tally.Others++;
            }
        }
    }

    private void Begin(in HeightBox box, DateTimeOffset at, float score)
    {
        if (!_spare.TryPop(out StillPlace? place))
        {
            int least = 0;
            for (int i = 1; i < _all.Count; i++)
            {
                bool isLess = _all[i].Still < _all[least].Still ||
                    (_all[i].Still == _all[least].Still && _all[i].SeenAt < _all[least].SeenAt);
                least = isLess ? i : least;
            }

            place = _all[least];
            _all.RemoveAt(least);
        }

        place.Begin(box, at, score);
        _all.Add(place);
    }

    private void Merge()
    {
        for (int i = _all.Count - 1; i > 0; i--)
        {
            for (int j = 0; j < i; j++)
            {
                if (_all[j].Box.Offset(_all[i].Box) <= SamePlace)
                {
                    RemoveAt(_all[i].Still <= _all[j].Still ? i : j);
                    break;
                }
            }
        }
    }

    private void RemoveAt(int index)
    {
        _spare.Push(_all[index]);
        _all.RemoveAt(index);
    }
}
