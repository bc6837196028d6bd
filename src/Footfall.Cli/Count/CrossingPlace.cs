using Footfall.Cli.Mot;
using Footfall.Domain.Geometry;
using Footfall.Domain.Measures;
using Footfall.Domain.Plans;
using Footfall.Domain.Tracks;

namespace Footfall.Cli.Count;

/// <summary>Finds when and where someone met a line whose crossing was counted.</summary>
/// <remarks>
/// The analysis reports when the far side was reached. Someone who walks along a line is within its band for seconds, and two tracks of that
/// person leave the band at quite different times and places; the line itself they meet together. So the straight way from the last foot
/// point before the band to the first one after it is cut with the line.
/// </remarks>
internal sealed class CrossingPlace(FilmFrames frames, FrameRows<TrackedBox> tracks, CameraPlan plan)
{
    private readonly PictureSize _size = frames.Film.PictureSize;

    /// <summary>Takes a counted crossing to the line.</summary>
    public CountedCrossing Of(in LineCrossing crossing)
    {
        string id = crossing.LineId;
        LinePlan line = plan.Lines.First(line => line.Id == id);
        int track = crossing.TrackId;
        int crossed = frames.Film.FrameAt(crossing.At);

        // The id is the one that the person went by when the crossing became certain. Where it began after the crossing, because it went
        // on from another, its first box is the nearest that there is.
        int after = frames.Numbers.OrderBy(frame => Math.Abs(frame - crossed)).First(frame => Foot(frame, track) is not null);
        PointNormalized to = Foot(after, track)!.Value;
        double beyond = Across(line, to);
        int before = frames.Numbers
            .TakeWhile(frame => frame < after)
            .LastOrDefault(frame => Foot(frame, track) is { } foot && Math.Abs(Across(line, foot)) > plan.Settings.CrossingBand);
        if (before == 0 || Foot(before, track) is not { } from || Across(line, from) > 0 == beyond > 0)
        {
            return new CountedCrossing(crossing, to.X * _size.Aspect, to.Y);
        }

        double share = Across(line, from) / (Across(line, from) - beyond);
        DateTimeOffset start = frames.Film.TimeOf(before);
        return new CountedCrossing(
            crossing with { At = start + ((frames.Film.TimeOf(after) - start) * share) },
            (from.X + (share * (to.X - from.X))) * _size.Aspect,
            from.Y + (share * (to.Y - from.Y)));
    }

    private PointNormalized? Foot(int frame, int trackId)
    {
        foreach (ref readonly TrackedBox track in tracks.Of(frame))
        {
            if (track.TrackId == trackId)
            {
                return track.Box.FootPoint(_size);
            }
        }

        return null;
    }

    // In picture heights, positive on the right of someone who stands on the start and faces the end.
    private double Across(LinePlan line, PointNormalized point)
    {
        double x = (line.End.X - line.Start.X) * _size.Aspect;
        double y = line.End.Y - line.Start.Y;
        return ((x * (point.Y - line.Start.Y)) - (y * (point.X - line.Start.X) * _size.Aspect)) / double.Hypot(x, y);
    }
}
