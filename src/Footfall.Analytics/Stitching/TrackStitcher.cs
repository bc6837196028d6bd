using Footfall.Analytics.Tracks;
using Footfall.Domain.Geometry;

namespace Footfall.Analytics.Stitching;

/// <summary>
/// Takes a track that begins just after and just where another ended for the same person, so that an id switch neither
/// loses a crossing nor splits a visit.
/// </summary>
/// <remarks>
/// The best pair first: nearest in units of how far a person may have walked meanwhile. Two tracks that were ever
/// reported in one frame are two people, and who walked out of the picture is not who walks in beside them a moment later.
/// </remarks>
internal sealed class TrackStitcher(AnalyzerOptions options)
{
    // In box heights. A hurried walk covers about one body height a second; the rest is for boxes that jump when a
    // person is half hidden, which is when ids switch.
    private const double ReachAtOnce = 0.5;
    private const double ReachPerSecond = 1.0;

    // Heights of one person's boxes at both ends of a gap. On real tracks 1.25 and 1.3 count best; 1.6 takes in strangers.
    private const double LargestHeightRatio = 1.3;

    /// <summary>Lets remembered tracks go on as the new ones among the sightings.</summary>
    public void Mend(TrackRoster roster, List<Sighting> sightings, PictureSize picture, long at)
    {
        while (FindBest(roster, sightings, picture, at) is { } best)
        {
            Sighting begun = sightings[best.Begun];
            roster.Continue(best.Ended, begun.Track);
            best.Ended.Report(at, isConfirmed: true, begun.Box);
            sightings[best.Begun] = begun with { Track = best.Ended };
        }
    }

    private (TrackMemory Ended, int Begun)? FindBest(
        TrackRoster roster, List<Sighting> sightings, PictureSize picture, long at)
    {
        (TrackMemory Ended, int Begun)? best = null;
        (double Cost, int BegunId, int EndedId) bestRank = (1, int.MaxValue, int.MaxValue);
        for (int begun = 0; begun < sightings.Count; begun++)
        {
            Sighting sighting = sightings[begun];
            if (sighting.Track.Counts)
            {
                continue;
            }

            for (int i = 0; i < roster.Count; i++)
            {
                TrackMemory ended = roster[i];
                double cost = Cost(ended, sighting, picture, at);
                (double Cost, int BegunId, int EndedId) rank = (cost, sighting.TrackId, ended.TrackId);
                if (rank.CompareTo(bestRank) < 0)
                {
                    best = (ended, begun);
                    bestRank = rank;
                }
            }
        }

        return best;
    }

    /// <summary>0 for the same place; 1 and more for another person.</summary>
    private double Cost(TrackMemory ended, in Sighting begun, PictureSize picture, long at)
    {
        if (!ended.Counts ||
            ended.ConfirmedAt == at ||
            (!ended.IsCarriedOver && ended.SeenAt - ended.FirstReportedAt < options.ProofTime.Ticks) ||
            (at - ended.SeenAt > options.StitchGap.Ticks && ended.AwaitedUntil < at) ||
            begun.Track.FirstReportedAt <= ended.SeenAt ||
            (HasFeetIn(begun.Box, picture) && !HasFeetIn(ended.PredictedBox, picture)))
        {
            return double.PositiveInfinity;
        }

        double smaller = Math.Min(ended.Box.Height, begun.Box.Height);
        double larger = Math.Max(ended.Box.Height, begun.Box.Height);
        if (smaller <= 0 || larger / smaller > LargestHeightRatio)
        {
            return double.PositiveInfinity;
        }

        // While nobody looked people may have gone anywhere; one found where one stood is taken for the same.
        bool isWithinReach = at - ended.SeenAt <= options.StitchGap.Ticks;
        double seconds = isWithinReach ? (double)(at - ended.SeenAt) / TimeSpan.TicksPerSecond : 0;
        double reach = (ReachAtOnce + (ReachPerSecond * seconds)) * (smaller + larger) / 2;
        return Math.Min(FootDistance(ended.Box, begun.Box), FootDistance(ended.PredictedBox, begun.Box)) / reach;
    }

    private static bool HasFeetIn(in BoxPixels box, PictureSize picture) =>
        box.FootPoint(picture) is { X: >= 0 and <= 1, Y: >= 0 and <= 1 };

    private static double FootDistance(in BoxPixels a, in BoxPixels b)
    {
        double x = (a.Left + a.Right - b.Left - b.Right) * 0.5;
        double y = a.Bottom - b.Bottom;
        return Math.Sqrt((x * x) + (y * y));
    }
}
