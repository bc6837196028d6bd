using Footfall.Domain.Detections;
using Footfall.Domain.Geometry;

namespace Footfall.Tracking.Tests.Stillness;

/// <summary>Somebody or something as the detector sees it: null where it does not.</summary>
internal abstract class Actor(int seed)
{
    private const double Width = 0.4;

    protected Random Chance { get; } = new(seed);

    public abstract Detection? At(TimeSpan now);

    protected double Normal()
    {
        double radius = Math.Sqrt(-2 * Math.Log(1 - Chance.NextDouble()));
        return radius * Math.Cos(2 * Math.PI * Chance.NextDouble());
    }

    /// <summary>A box whose edges jitter on their own, by a share of its height.</summary>
    protected Detection Box(double x, double y, double height, double jitter)
    {
        double half = height * Width / 2;
        double Edge(double place) => place + (jitter * height * Normal());
        return new Detection(
            new BoxPixels((float)Edge(x - half), (float)Edge(y - height), (float)Edge(x + half), (float)Edge(y)),
            (float)Math.Clamp(0.75 + (0.08 * Normal()), 0.3, 0.97));
    }
}
