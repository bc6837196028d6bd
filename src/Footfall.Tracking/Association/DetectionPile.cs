using System.Runtime.InteropServices;
using Footfall.Domain.Detections;

namespace Footfall.Tracking.Association;

/// <summary>Detections of one frame that no track has taken yet, in an order that does not depend on how they came.</summary>
internal sealed class DetectionPile
{
    private static readonly Comparison<Detection> BestFirst = Compare;

    private readonly List<Detection> _left = [];
    private readonly List<bool> _taken = [];

    public ReadOnlySpan<Detection> Left => CollectionsMarshal.AsSpan(_left);

    public void Clear()
    {
        _left.Clear();
        _taken.Clear();
    }

    public void Add(in Detection detection)
    {
        _left.Add(detection);
        _taken.Add(false);
    }

    public void Sort() => CollectionsMarshal.AsSpan(_left).Sort(BestFirst);

    /// <summary>Marks a detection; it goes with the next <see cref="DropTaken"/>, until which indices stay.</summary>
    public Detection Take(int index)
    {
        _taken[index] = true;
        return _left[index];
    }

    public void DropTaken()
    {
        int kept = 0;
        for (int i = 0; i < _left.Count; i++)
        {
            if (!_taken[i])
            {
                _left[kept++] = _left[i];
            }
        }

        _left.RemoveRange(kept, _left.Count - kept);
        _taken.Clear();
        CollectionsMarshal.SetCount(_taken, kept);
        CollectionsMarshal.AsSpan(_taken).Clear();
    }

    // By score, then by place: only two equal detections are left unordered, and they can be exchanged.
    private static int Compare(Detection a, Detection b)
    {
        int order = b.Score.CompareTo(a.Score);
        order = order != 0 ? order : a.Box.Left.CompareTo(b.Box.Left);
        order = order != 0 ? order : a.Box.Top.CompareTo(b.Box.Top);
        order = order != 0 ? order : a.Box.Right.CompareTo(b.Box.Right);
        return order != 0 ? order : a.Box.Bottom.CompareTo(b.Box.Bottom);
    }
}
