using Footfall.Domain.Geometry;
using Footfall.Domain.Plans;
using Footfall.Domain.Tracks;

namespace Footfall.Analytics.Tracks;

/// <summary>Joins what the tracker reports with what is remembered.</summary>
internal sealed class Recognition(TrackRoster roster)
{
    private readonly List<Sighting> _sightings = [];

    /// <summary>Finds or begins the memory of each track that the tracker reports.</summary>
    /// <returns>The confirmed ones; valid until the next call.</returns>
    public List<Sighting> Recognise(long at, PictureSize size, ReadOnlySpan<TrackedBox> tracks, CameraPlan plan)
    {
        _sightings.Clear();
        foreach (ref readonly TrackedBox box in tracks)
        {
            bool isConfirmed = box.State == TrackState.Confirmed;
            PointNormalized foot = box.Box.FootPoint(size);
            if (box.TrackId < 0 || !double.IsFinite(foot.X) || !double.IsFinite(foot.Y))
            {
                continue;
            }

            TrackMemory? track = roster.Find(box.TrackId);
            if (track is null && box.State != TrackState.Lost)
            {
                track = roster.Add(box.TrackId, at, box.Box, plan);
            }

            // An id given twice in one frame is one track all the same.
            if (track is null || track.ConfirmedAt == at)
            {
                continue;
            }

            track.Report(at, isConfirmed, box.Box);
            if (isConfirmed)
            {
                _sightings.Add(new Sighting(track, box.TrackId, box.Box, foot));
            }
        }

        return _sightings;
    }

    /// <summary>A tentative track that is not reported any more never was one.</summary>
    public void ForgetUnproven(long at)
    {
        for (int i = roster.Count - 1; i >= 0; i--)
        {
            if (!roster[i].Counts && roster[i].ReportedAt < at)
            {
                roster.Forget(i);
            }
        }
    }
}
