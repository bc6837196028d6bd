using Footfall.Domain.Geometry;
using Footfall.Domain.Tracks;

namespace Footfall.Analytics.Tests;

/// <summary>Somebody in a frame, by where they stand.</summary>
internal readonly record struct Person(int Id, double X, double Y, TrackState State = TrackState.Confirmed)
{
    /// <summary>A box a fifth of the picture high whose bottom centre is the foot point.</summary>
    public TrackedBox In(PictureSize size)
    {
        double x = X * size.Width;
        double y = Y * size.Height;
        double half = 0.04 * size.Height;
        return new TrackedBox(
            Id,
            new BoxPixels((float)(x - half), (float)(y - (0.2 * size.Height)), (float)(x + half), (float)y),
            0.9f,
            State);
    }
}
