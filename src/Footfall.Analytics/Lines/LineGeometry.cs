using Footfall.Domain.Geometry;
using Footfall.Domain.Plans;

namespace Footfall.Analytics.Lines;

/// <summary>
/// A directed, finite line measured in picture heights, so that its band is equally wide at every slope.
/// </summary>
/// <remarks>
/// <code>
///   right        y grows downwards, as on the screen. Across is positive on the right hand of someone who
///   ←── start    stands on start and faces end; here, facing down, that is the left of the screen.
///         │
///        end
/// </code>
/// </remarks>
internal readonly struct LineGeometry
{
    private readonly double _aspect;
    private readonly double _band;
    private readonly double _startX;
    private readonly double _startY;
    private readonly double _directionX;
    private readonly double _directionY;
    private readonly double _first;
    private readonly double _last;

    /// <param name="line">Its ends differ.</param>
    /// <param name="aspect">Width over height of the picture.</param>
    /// <param name="band">Half width of the band, in picture heights.</param>
    public LineGeometry(LinePlan line, double aspect, double band)
    {
        _aspect = aspect;
        _band = band;
        _startX = line.Start.X * aspect;
        _startY = line.Start.Y;
        double x = (line.End.X * aspect) - _startX;
        double y = line.End.Y - _startY;
        double length = Math.Sqrt((x * x) + (y * y));
        _directionX = x / length;
        _directionY = y / length;

        // Foot points may lie beyond the picture: a line drawn up to its border means everything beyond as well.
        _first = IsOnBorder(line.Start) ? double.NegativeInfinity : 0;
        _last = IsOnBorder(line.End) ? double.PositiveInfinity : length;
    }

    /// <summary>Distance from the line, positive on its right; and distance from its start, along it.</summary>
    public (double Across, double Along) Measure(PointNormalized point)
    {
        double x = (point.X * _aspect) - _startX;
        double y = point.Y - _startY;
        return ((_directionX * y) - (_directionY * x), (_directionX * x) + (_directionY * y));
    }

    /// <summary>1 right of the band, -1 left of it, 0 within.</summary>
    public int SideOf(double across) => across > _band ? 1 : across < -_band ? -1 : 0;

    /// <summary>Whether a place on the infinite line belongs to the finite one.</summary>
    public bool Holds(double along) => along >= _first && along <= _last;

    private bool IsOnBorder(PointNormalized end) =>
        Math.Min(end.X, 1 - end.X) * _aspect <= _band || Math.Min(end.Y, 1 - end.Y) <= _band;
}
