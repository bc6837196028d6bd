using Footfall.Analytics.Summaries;
using Footfall.Analytics;
using Footfall.Cli.Mot;
using Footfall.Domain.Geometry;
using Footfall.Domain.Plans;
using Footfall.Domain.Tracks;
using Footfall.Pipeline.Replay;
using System.Runtime.InteropServices;

namespace Footfall.Cli.Count;

/// <summary>Counts tracks that are there already, with the analysis that live cameras run on.</summary>
/// <remarks>
/// What a plan hides from the detector is left out here: boxes whose foot point is masked, and those whose centre lies outside the plan's
/// region.
/// </remarks>
internal static class TrackCounter
{
    /// <summary>Counts a film; frames without tracks are frames in which nobody was there.</summary>
    public static CountedFilm Count(FilmFrames frames, FrameRows<TrackedBox> tracks, CameraPlan plan)
    {
        PictureSize size = frames.Film.PictureSize;
        var sink = new ReplaySink();
        var analyzer = new CameraAnalyzer("count", "tracks", plan, sink, AnalyzerOptions.For(frames.FrameRate));
        var visible = new List<TrackedBox>();
        foreach (int frame in frames.Numbers)
        {
            visible.Clear();
            foreach (TrackedBox track in tracks.Of(frame))
            {
                if (IsLookedAt(track.Box, size, plan))
                {
                    visible.Add(track);
                }
            }

            analyzer.Observe(frames.Film.TimeOf(frame), size, CollectionsMarshal.AsSpan(visible));
        }

        analyzer.Complete();
        var place = new CrossingPlace(frames, tracks, plan);
        return new CountedFilm(
            ReplaySummary.Of(analyzer.Frames, analyzer.Duration, plan, sink.Intervals),
            [.. sink.Crossings.Select(crossing => place.Of(crossing))]);
    }

    private static bool IsLookedAt(in BoxPixels box, PictureSize size, CameraPlan plan)
    {
        PointNormalized foot = box.FootPoint(size);
        double centre = (box.Top + box.Bottom) * 0.5 / size.Height;
        RegionNormalized region = plan.Region;
        bool isInRegion = region == RegionNormalized.Full
            || (foot.X >= region.X && foot.X <= region.X + region.Width && centre >= region.Y && centre <= region.Y + region.Height);
        return isInRegion && !plan.IsMasked(foot);
    }
}
