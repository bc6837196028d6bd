using Footfall.Domain.Geometry;
using Footfall.Domain.Tracks;

namespace Footfall.Tracking.Appearance;

/// <summary>Chooses whom to look at in a frame: nobody hidden or cut off, those known least first, a fixed number at most.</summary>
internal sealed class LookPlan(IdentityOptions options)
{
    // A mean of a few looks is worth much more than one look; beyond that only now and then, for another side or light.
    private const int FirstLooks = 3;

    private readonly Identity[] _chosen = new Identity[options.LooksPerFrame];
    private readonly BoxPixels[] _boxes = new BoxPixels[options.LooksPerFrame];

    /// <summary>Boxes of the chosen; as many as the last call returned.</summary>
    public ReadOnlySpan<BoxPixels> Boxes(int count) => _boxes.AsSpan(0, count);

    public Identity this[int index] => _chosen[index];

    /// <summary>Chooses.</summary>
    /// <param name="tracks">The frame's tracks.</param>
    /// <param name="identities">Parallel to <paramref name="tracks"/>; null for those not followed.</param>
    /// <param name="view">The part of the picture that is analysed.</param>
    /// <param name="at">The frame's time.</param>
    /// <returns>How many.</returns>
    public int Choose(ReadOnlySpan<TrackedBox> tracks, ReadOnlySpan<Identity?> identities, in BoxPixels view, DateTimeOffset at)
    {
        int count = 0;
        for (int i = 0; i < tracks.Length; i++)
        {
            if (identities[i] is { } identity && tracks[i].State != TrackState.Lost && IsDue(identity, at)
                && (count < _chosen.Length || IsBefore(identity, _chosen[count - 1]))
                && IsWhole(tracks[i].Box, view) && IsClear(tracks, i))
            {
                count = Insert(identity, tracks[i].Box, count);
            }
        }

        return count;
    }

    private int Insert(Identity identity, in BoxPixels box, int count)
    {
        int place = Math.Min(count, _chosen.Length - 1);
        for (; place > 0 && IsBefore(identity, _chosen[place - 1]); place--)
        {
            _chosen[place] = _chosen[place - 1];
            _boxes[place] = _boxes[place - 1];
        }

        _chosen[place] = identity;
        _boxes[place] = box;
        return Math.Min(count + 1, _chosen.Length);
    }

    private bool IsDue(Identity identity, DateTimeOffset at) =>
        identity.Looks < FirstLooks || at - identity.LookedAt >= options.Refresh;

    private static bool IsBefore(Identity a, Identity b)
    {
        int looks = Math.Min(a.Looks, FirstLooks).CompareTo(Math.Min(b.Looks, FirstLooks));
        return looks != 0 ? looks < 0 : a.LookedAt < b.LookedAt;
    }

    private bool IsWhole(in BoxPixels box, in BoxPixels view) =>
        box.Left >= view.Left && box.Top >= view.Top && box.Right <= view.Right && box.Bottom <= view.Bottom
        && box.Height >= options.SmallestHeight * view.Height;

    private bool IsClear(ReadOnlySpan<TrackedBox> tracks, int index)
    {
        BoxPixels box = tracks[index].Box;
        for (int i = 0; i < tracks.Length; i++)
        {
            if (i == index || tracks[i].State == TrackState.Lost)
            {
                continue;
            }

            float width = MathF.Min(box.Right, tracks[i].Box.Right) - MathF.Max(box.Left, tracks[i].Box.Left);
            float height = MathF.Min(box.Bottom, tracks[i].Box.Bottom) - MathF.Max(box.Top, tracks[i].Box.Top);
            if (width > 0 && height > 0 && width * height > options.MostCovered * box.Area)
            {
                return false;
            }
        }

        return true;
    }
}
