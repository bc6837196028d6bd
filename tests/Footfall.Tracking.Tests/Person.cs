using Footfall.Domain.Detections;
using Footfall.Domain.Geometry;

namespace Footfall.Tracking.Tests;

/// <summary>Someone who walks straight on: foot point and velocity in pixels and pixels a second.</summary>
internal sealed record Person(double X, double Y, double SpeedX = 0, double SpeedY = 0)
{
    public double Height { get; init; } = 100;

    public float Score { get; init; } = 0.9f;

    public BoxPixels BoxAt(double seconds)
    {
        double x = X + (SpeedX * seconds);
        double y = Y + (SpeedY * seconds);
        double half = Height * 0.2;
        return new BoxPixels((float)(x - half), (float)(y - Height), (float)(x + half), (float)y);
    }

    public Detection At(double seconds) => new(BoxAt(seconds), Score);
}
