using Footfall.Domain.Geometry;

namespace Footfall.Tracking.Motion;

/// <summary>Where a person's box is, how it moves, and how sure that is.</summary>
/// <remarks>
/// The state is centre, width, height and their speeds (SORT, Bewley et al., ICIP 2016), with noise in proportion to the
/// height of the box (Deep SORT, Wojke et al., ICIP 2017). All noise there is independent between the four
/// coordinates, so the filter of eight numbers is four filters of two: the same result, no matrices.
/// </remarks>
internal struct KalmanBox
{
    // A person's size in the picture changes by perspective only: a tenth of its height each second, give or take.
    private const double SizeSpeed = 0.1;

    private KalmanAxis _x;
    private KalmanAxis _y;
    private KalmanAxis _width;
    private KalmanAxis _height;

    public KalmanBox(in BoxPixels seen, MotionOptions motion)
    {
        double unit = (double)seen.Height * seen.Height;
        double noise = Square(motion.DetectorNoise) * unit;
        double speed = Square(motion.InitialSpeed) * unit;
        double sizeSpeed = Square(SizeSpeed) * unit;
        _x = new KalmanAxis(CentreX(seen), noise, speed);
        _y = new KalmanAxis(CentreY(seen), noise, speed);
        _width = new KalmanAxis(seen.Width, noise, sizeSpeed);
        _height = new KalmanAxis(seen.Height, noise, sizeSpeed);
    }

    public readonly BoxPixels Box
    {
        get
        {
            double halfWidth = _width.Place / 2;
            double halfHeight = _height.Place / 2;
            return new BoxPixels(
                (float)(_x.Place - halfWidth),
                (float)(_y.Place - halfHeight),
                (float)(_x.Place + halfWidth),
                (float)(_y.Place + halfHeight));
        }
    }

    /// <summary>Standard deviation of the centre, in pixels; the same across and down unless the noise differs.</summary>
    public readonly double PlaceDeviation => Math.Sqrt(Math.Max(_x.PlaceVariance, _y.PlaceVariance));

    /// <param name="seconds">Time since the last step; positive.</param>
    /// <param name="lost">
    /// Not seen last time: its size then stands still, for it was often cut by what hides it, and its speed fades.
    /// </param>
    /// <param name="motion">How people move.</param>
    public void Predict(double seconds, bool lost, MotionOptions motion)
    {
        if (lost)
        {
            double kept = Math.Exp(-seconds * motion.LostSlowing);
            _x.Slow(kept);
            _y.Slow(kept);
            _width.Slow(0);
            _height.Slow(0);
        }

        double unit = Square(_height.Place);
        double drift = Square(motion.PlaceDrift) * unit;
        double sizeDrift = Square(motion.SizeDrift) * unit;
        double speedDrift = Square(motion.SpeedDrift) * unit;
        double sizeSpeedDrift = Square(SizeSpeed) * unit;
        double halfWidth = _width.Place / 2;
        double halfHeight = _height.Place / 2;
        _x.Predict(seconds, drift, speedDrift);
        _y.Predict(seconds, drift, speedDrift);
        _width.Predict(seconds, sizeDrift, sizeSpeedDrift);
        _height.Predict(seconds, sizeDrift, sizeSpeedDrift);

        // A prediction may shrink a box, but never turn it inside out.
        _width.KeepAbove(halfWidth);
        _height.KeepAbove(halfHeight);
    }

    public void Correct(in BoxPixels seen, MotionOptions motion)
    {
        double noise = Square(motion.DetectorNoise * _height.Place);
        _x.Correct(CentreX(seen), noise);
        _y.Correct(CentreY(seen), noise);
        _width.Correct(seen.Width, noise);
        _height.Correct(seen.Height, noise);
    }

    private static double CentreX(in BoxPixels box) => ((double)box.Left + box.Right) / 2;

    private static double CentreY(in BoxPixels box) => ((double)box.Top + box.Bottom) / 2;

    private static double Square(double value) => value * value;
}
