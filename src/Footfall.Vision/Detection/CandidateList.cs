namespace Footfall.Vision.Detection;

/// <summary>A list that keeps its memory from picture to picture and is thinned out in place.</summary>
internal sealed class CandidateList
{
    private Candidate[] _items = new Candidate[256];
    private int _count;

    /// <summary>What it holds; valid until the next change.</summary>
    public ReadOnlySpan<Candidate> Items => _items.AsSpan(0, _count);

    public void Clear() => _count = 0;

    /// <summary>Adds a box; one without area or with a coordinate that is not a number is no person and left out.</summary>
    public void Add(float left, float top, float right, float bottom, float score)
    {
        if (!(right > left && bottom > top) || !float.IsFinite(right - left + bottom - top))
        {
            return;
        }

        if (_count == _items.Length)
        {
            Array.Resize(ref _items, _count * 2);
        }

        _items[_count] = new Candidate(left, top, right, bottom, score, _count);
        _count++;
    }

    /// <summary>Keeps the best <paramref name="limit"/>, best first.</summary>
    public void KeepBest(int limit)
    {
        _items.AsSpan(0, _count).Sort();
        _count = Math.Min(_count, limit);
    }

    /// <summary>Keeps the best box of each overlapping group, best first.</summary>
    /// <param name="overlapLimit">Intersection over union above which the lesser of two boxes goes.</param>
    /// <param name="limit">Boxes kept at most.</param>
    /// <remarks>Greedy suppression, Neubeck and Van Gool, ICPR 2006. Written from the paper.</remarks>
    public void Suppress(float overlapLimit, int limit)
    {
        _items.AsSpan(0, _count).Sort();
        int kept = 0;
        for (int i = 0; i < _count && kept < limit; i++)
        {
            if (IsClear(_items[i], _items.AsSpan(0, kept), overlapLimit))
            {
                _items[kept++] = _items[i];
            }
        }

        _count = kept;
    }

    private static bool IsClear(in Candidate box, ReadOnlySpan<Candidate> kept, float overlapLimit)
    {
        float area = (box.Right - box.Left) * (box.Bottom - box.Top);
        foreach (ref readonly Candidate other in kept)
        {
            float width = MathF.Min(box.Right, other.Right) - MathF.Max(box.Left, other.Left);
            float height = MathF.Min(box.Bottom, other.Bottom) - MathF.Max(box.Top, other.Top);
            if (width <= 0 || height <= 0)
            {
                continue;
            }

            float shared = width * height;
            float all = area + ((other.Right - other.Left) * (other.Bottom - other.Top)) - shared;
            if (shared > overlapLimit * all)
            {
                return false;
            }
        }

        return true;
    }
}
