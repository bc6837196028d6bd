using Footfall.Domain.Detections;
using Footfall.Domain.Geometry;
using Footfall.Domain.Tracks;

namespace Footfall.Tracking.Tests;

/// <summary>Tells a tracker what is seen from moment to moment and asks who is who.</summary>
internal sealed class Story(TrackerOptions? options = null)
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly FootfallTracker _tracker = new(options ?? new TrackerOptions());

    public HashSet<int> ConfirmedIds { get; } = [];

    public TrackedBox[] Now { get; private set; } = [];

    public TrackedBox[] See(double seconds, params ReadOnlySpan<Detection> detections)
    {
        Now = _tracker.Update(detections, Start + TimeSpan.FromSeconds(seconds)).ToArray();
        foreach (TrackedBox track in Now)
        {
            if (track.State == TrackState.Confirmed)
            {
                ConfirmedIds.Add(track.TrackId);
            }
        }

        return Now;
    }

    public void Use(TrackerOptions other) => _tracker.Use(other);

    /// <summary>Shows people from one moment to another, the end left out.</summary>
    public void Show(double from, double to, double framesPerSecond, params Person[] people)
    {
        int frames = (int)Math.Round((to - from) * framesPerSecond);
        for (int i = 0; i < frames; i++)
        {
            double seconds = from + (i / framesPerSecond);
            See(seconds, [.. people.Select(person => person.At(seconds))]);
        }
    }

    /// <summary>The confirmed track that lies on a box now.</summary>
    public int IdAt(in BoxPixels box)
    {
        foreach (TrackedBox track in Now)
        {
            if (track.State == TrackState.Confirmed && track.Box.IntersectionOverUnion(box) > 0.5f)
            {
                return track.TrackId;
            }
        }

        throw new ShouldAssertException($"Nobody is confirmed at {box}; there are: {string.Join(", ", Now)}");
    }
}
