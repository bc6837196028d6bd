using Footfall.Domain.Geometry;

namespace Footfall.Scenes.Floor;

/// <summary>A camera without lens distortion that hangs above the floor's origin and looks down at a slant.</summary>
/// <remarks>
/// <code>
///   ▣ camera            d = depth along the view, v = height across it
///   │╲                  x = middle + F · X / d      y = middle − F · v / d      F = 0.5 / tan(view / 2)
///   │  ╲ pitch
///   └────────── Z
/// </code>
/// </remarks>
public sealed record FloorCamera(double HeightMetres, double PitchDegrees, double ViewDegrees, PictureSize Picture)
{
    // Shoulders and swinging arms of an adult, seen from any side.
    private const double PersonWidthMetres = 0.55;

    /// <summary>3.3 m up and looking 45° down, as over the entrance of a shop: it sees the floor from 1 to 10 m, people whole from 2 to 4.5 m.</summary>
    public static FloorCamera OverTheDoor { get; } = new(3.3, 45, 55, new PictureSize(1280, 720));

    private double Focal { get; } = 0.5 / Math.Tan(ViewDegrees * Math.PI / 360);

    private double Sine { get; } = Math.Sin(PitchDegrees * Math.PI / 180);

    private double Cosine { get; } = Math.Cos(PitchDegrees * Math.PI / 180);

    /// <summary>Where something on or above the floor appears; may lie beyond the picture.</summary>
    public PointNormalized See(FloorPoint at, double heightMetres = 0)
    {
        double depth = Depth(at, heightMetres);
        double across = ((heightMetres - HeightMetres) * Cosine) + (at.Z * Sine);
        return new PointNormalized(0.5 + (Focal * at.X / depth / Picture.Aspect), 0.5 - (Focal * across / depth));
    }

    /// <summary>The box of someone standing upright: its bottom centre is where they stand.</summary>
    public BoxPixels BoxOf(FloorPoint at, double heightMetres)
    {
        PointNormalized foot = See(at);
        double x = foot.X * Picture.Width;
        double half = Focal * PersonWidthMetres / Depth(at, heightMetres / 2) * Picture.Height / 2;
        return new BoxPixels(
            (float)(x - half),
            (float)(See(at, heightMetres).Y * Picture.Height),
            (float)(x + half),
            (float)(foot.Y * Picture.Height));
    }

    /// <summary>Metres from the lens along the view.</summary>
    public double Depth(FloorPoint at, double heightMetres = 0) => ((HeightMetres - heightMetres) * Sine) + (at.Z * Cosine);
}
