using Footfall.Domain.Tracks;

namespace Footfall.Tracking.Life;

/// <summary>Ends the younger of two tracks that follow one person.</summary>
/// <remarks>
/// A person who comes out from behind something may have been given a new track just before the lost one is
/// predicted onto the same place. Two seen tracks are never merged: they are two people side by side.
/// </remarks>
internal static class DuplicateTracks
{
    public static void End(TrackList tracks, double overlapLimit)
    {
        for (int lost = tracks.Count - 1; lost >= 0; lost--)
        {
            if (tracks[lost].State != TrackState.Lost)
            {
                continue;
            }

            int seen = FindSeen(tracks, lost, overlapLimit);
            if (seen >= 0)
            {
                int younger = tracks[lost].Age < tracks[seen].Age ? lost : seen;
                tracks.EndAt(younger);
                if (younger < lost)
                {
                    lost--;
                }
            }
        }
    }

    private static int FindSeen(TrackList tracks, int lost, double overlapLimit)
    {
        for (int other = 0; other < tracks.Count; other++)
        {
            if (tracks[other].State != TrackState.Lost
                && tracks[other].Box.IntersectionOverUnion(tracks[lost].Box) > overlapLimit)
            {
                return other;
            }
        }

        return -1;
    }
}
