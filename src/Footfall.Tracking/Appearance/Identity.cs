using Footfall.Domain.Geometry;
using Footfall.Domain.Tracks;

namespace Footfall.Tracking.Appearance;

/// <summary>Somebody in view or lost, and what they look like; used again for another once forgotten.</summary>
internal sealed class Identity(int length)
{
    // Clothes do not change but light and sides do: the mean follows about the last eight looks.
    private const int LooksInMean = 8;

    private readonly float[] _vector = new float[length];

    /// <summary>The id that is reported; the tracker's own until a repair.</summary>
    public int Id { get; private set; }

    /// <summary>The tracker's id.</summary>
    public int TrackId { get; private set; }

    /// <summary>Whether it was ever confirmed: then the matter of who it is has been decided.</summary>
    public bool IsDecided { get; set; }

    public DateTimeOffset FirstSeenAt { get; private set; }

    public DateTimeOffset SeenAt { get; private set; }

    public DateTimeOffset ReportedAt { get; private set; }

    public DateTimeOffset LookedAt { get; private set; }

    /// <summary>Where it was last seen.</summary>
    public BoxPixels Box { get; private set; }

    /// <summary>Where the track began.</summary>
    public BoxPixels FirstBox { get; private set; }

    /// <summary>Looks taken into the mean.</summary>
    public int Looks { get; private set; }

    public void Begin(in TrackedBox track, DateTimeOffset at)
    {
        FirstBox = track.Box;
        Id = track.TrackId;
        TrackId = track.TrackId;
        IsDecided = false;
        FirstSeenAt = at;
        Looks = 0;
    }

    public void Report(in TrackedBox track, DateTimeOffset at)
    {
        ReportedAt = at;
        if (track.State != TrackState.Lost)
        {
            SeenAt = at;
            Box = track.Box;
        }
    }

    /// <summary>Takes one more look; an all-zero vector is none.</summary>
    public void Look(ReadOnlySpan<float> vector, DateTimeOffset at)
    {
        LookedAt = at;
        if (vector.IndexOfAnyExcept(0) >= 0)
        {
            Mix(vector, 1f / Math.Min(++Looks, LooksInMean));
        }
    }

    /// <summary>Goes on as somebody who was lost.</summary>
    public void TakeOver(Identity lost)
    {
        Id = lost.Id;
        Mix(lost._vector, (float)lost.Looks / (Looks + lost.Looks));
        Looks += lost.Looks;
    }

    /// <summary>Leaves nothing of the person behind.</summary>
    public void Erase() => Array.Clear(_vector);

    /// <summary>Cosine of the two means; -1 where either was never looked at.</summary>
    public double Likeness(Identity other)
    {
        if (Looks == 0 || other.Looks == 0)
        {
            return -1;
        }

        float dot = 0;
        float own = 0;
        float theirs = 0;
        for (int i = 0; i < _vector.Length; i++)
        {
            dot += _vector[i] * other._vector[i];
            own += _vector[i] * _vector[i];
            theirs += other._vector[i] * other._vector[i];
        }

        // Opposite looks may cancel to nothing, which is like nobody.
        return own > 0 && theirs > 0 ? dot / Math.Sqrt((double)own * theirs) : -1;
    }

    private void Mix(ReadOnlySpan<float> vector, float share)
    {
        for (int i = 0; i < _vector.Length; i++)
        {
            _vector[i] += (vector[i] - _vector[i]) * share;
        }
    }
}
