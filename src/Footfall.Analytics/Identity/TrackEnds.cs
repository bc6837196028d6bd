using Footfall.Analytics.Intervals;
using Footfall.Analytics.Tracks;
using Footfall.Domain.Geometry;
using Footfall.Domain.Plans;

namespace Footfall.Analytics.Identity;

/// <summary>Notes where tracks begin and end: at the border, as people do, or in the middle of the view.</summary>
/// <remarks>
/// An end belongs to the interval in which the track was last seen. It is known once the track can neither be stitched
/// nor bridged any more; an id that comes back later begins anew. Beginnings just after the pictures began, and ends
/// just before they stopped, say nothing and are left out.
/// </remarks>
internal sealed class TrackEnds(IntervalRoller intervals, AnalyzerOptions options)
{
    // In box heights: about half a step, which is how far somebody walks before a new track is reported.
    private const float BorderWidth = 0.25f;

    private CameraPlan _plan = CameraPlan.Empty;
    private PictureSize _size;
    private long _patience;
    private long? _lookingSince;

    public void Use(CameraPlan plan)
    {
        _plan = plan;
        _patience = Math.Max(options.StitchGap.Ticks, plan.Settings.GapTolerance.Ticks);
    }

    /// <summary>A frame has come.</summary>
    public void Look(long at, PictureSize size)
    {
        _size = size;
        _lookingSince ??= at;
    }

    /// <summary>A track is about to be counted where it is.</summary>
    public void See(TrackMemory track, in BoxPixels box, long at)
    {
        if (track.IsMended)
        {
            track.IsMended = false;
            track.HasEnded = false;
            if (!track.IsCarriedOver)
            {
                intervals.At(at).Identity.AddMend();
            }
        }
        else if (track.HasEnded)
        {
            track.HasEnded = false;
            bool isNew = !track.Counts;
            if ((isNew ? track.FirstReportedAt : at) - _lookingSince > options.StitchGap.Ticks)
            {
                intervals.At(at).Identity.AddEnd(IsAtBorder(isNew ? track.FirstBox : box));
            }
        }
    }

    /// <summary>A track that has not been seen for too long has ended.</summary>
    public void Expire(TrackMemory track, long lookedUntil)
    {
        if (IsGoingOn(track) && lookedUntil - track.SeenAt > _patience)
        {
            End(track);
        }
    }

    /// <summary>The pictures stop: every track ends, and nobody knows how, except those gone before.</summary>
    public void Interrupt(TrackMemory track, long lastFrameAt)
    {
        if (!IsGoingOn(track))
        {
            return;
        }

        if (lastFrameAt - track.SeenAt > options.StitchGap.Ticks)
        {
            End(track);
        }

        track.HasEnded = true;
    }

    /// <summary>After an interruption people are there without having come.</summary>
    public void StopLooking() => _lookingSince = null;

    /// <summary>The earliest time that this track may turn out to have ended at.</summary>
    public static long Undecided(TrackMemory track, long lastFrameAt, long now) =>
        IsGoingOn(track) && track.SeenAt < lastFrameAt ? Math.Min(track.SeenAt, now) : now;

    private static bool IsGoingOn(TrackMemory track) => track.Counts && !track.HasEnded;

    private void End(TrackMemory track)
    {
        track.HasEnded = true;
        intervals.At(track.SeenAt).Identity.AddEnd(IsAtBorder(track.Box) || IsAtBorder(track.PredictedBox));
    }

    private bool IsAtBorder(in BoxPixels box)
    {
        float step = BorderWidth * box.Height;
        RegionNormalized region = _plan.Region;
        return box.Left - step <= region.X * _size.Width
            || box.Top - step <= region.Y * _size.Height
            || box.Right + step >= (region.X + region.Width) * _size.Width
            || box.Bottom + step >= (region.Y + region.Height) * _size.Height
            || IsMasked(box, -step, 0)
            || IsMasked(box, step, 0)
            || IsMasked(box, 0, -step)
            || IsMasked(box, 0, step);
    }

    private bool IsMasked(in BoxPixels box, float right, float down)
    {
        PointNormalized foot =
            new BoxPixels(box.Left + right, box.Top + down, box.Right + right, box.Bottom + down).FootPoint(_size);
        return _plan.IsMasked(foot);
    }
}
