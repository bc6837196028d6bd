using Footfall.Domain.Geometry;

namespace Footfall.Baselines.ByteTrack;

/// <summary>Where a box is and how it moves, one step a frame: centre, aspect and height with their speeds.</summary>
/// <remarks>
/// Noise in proportion to the height as in Deep SORT (Wojke et al., ICIP 2017). It is independent between the four
/// coordinates, so the filter of eight numbers comes apart into four of two with the same result.
/// </remarks>
internal struct ByteTrackMotion
{
    private const double PlaceWeight = 1.0 / 20;
    private const double SpeedWeight = 1.0 / 160;
    private const double AspectPlace = 0.01;
    private const double AspectSpeed = 0.00001;
    private const double AspectSeen = 0.1;

    private ByteTrackAxis _x;
    private ByteTrackAxis _y;
    private ByteTrackAxis _aspect;
    private ByteTrackAxis _height;

    public ByteTrackMotion(in BoxPixels seen)
    {
        double place = 2 * PlaceWeight * seen.Height;
        double speed = 10 * SpeedWeight * seen.Height;
        _x = new ByteTrackAxis((seen.Left + seen.Right) / 2, place, speed);
        _y = new ByteTrackAxis((seen.Top + seen.Bottom) / 2, place, speed);
        _aspect = new ByteTrackAxis(seen.Width / seen.Height, AspectPlace, AspectSpeed);
        _height = new ByteTrackAxis(seen.Height, place, speed);
    }

    public readonly BoxPixels Box
    {
        get
        {
            double halfHeight = _height.Place / 2;
            double halfWidth = _aspect.Place * halfHeight;
            return new BoxPixels(
                (float)(_x.Place - halfWidth),
                (float)(_y.Place - halfHeight),
                (float)(_x.Place + halfWidth),
                (float)(_y.Place + halfHeight));
        }
    }

    public void Predict(bool isLost)
    {
        double place = PlaceWeight * _height.Place;
        double speed = SpeedWeight * _height.Place;
        if (isLost)
        {
            _height.Stop();
        }

        _x.Predict(place, speed);
        _y.Predict(place, speed);
        _aspect.Predict(AspectPlace, AspectSpeed);
        _height.Predict(place, speed);
    }

    public void Correct(in BoxPixels seen)
    {
        double noise = PlaceWeight * _height.Place;
        _x.Correct((seen.Left + seen.Right) / 2, noise);
        _y.Correct((seen.Top + seen.Bottom) / 2, noise);
        _aspect.Correct(seen.Width / seen.Height, AspectSeen);
        _height.Correct(seen.Height, noise);
    }
}
