namespace Footfall.Tracking.Motion;

/// <summary>Place and speed along one axis, and how sure both are.</summary>
/// <remarks>
/// Kalman filter of the constant velocity model with white noise on the speed (Bar-Shalom, Li and Kirubarajan,
/// "Estimation with Applications to Tracking and Navigation", section 6.2.2), so that two steps of a half second
/// give the same as one of a second. The covariance is symmetric; its three numbers are written out.
/// </remarks>
internal struct KalmanAxis(double place, double placeVariance, double speedVariance)
{
    private double _covariance;

    public double Place { get; private set; } = place;

    /// <summary>Change of <see cref="Place"/> each second.</summary>
    public double Speed { get; private set; } = 0;

    public double PlaceVariance { get; private set; } = placeVariance;

    public double SpeedVariance { get; private set; } = speedVariance;

    /// <param name="seconds">Time since the last step; positive.</param>
    /// <param name="placeDrift">Variance that the place gains each second by itself.</param>
    /// <param name="speedDrift">Variance that the speed gains each second.</param>
    public void Predict(double seconds, double placeDrift, double speedDrift)
    {
        Place += Speed * seconds;
        PlaceVariance += seconds * ((2 * _covariance) + (seconds * SpeedVariance) + placeDrift
            + (speedDrift * seconds * seconds / 3));
        _covariance += seconds * (SpeedVariance + (speedDrift * seconds / 2));
        SpeedVariance += speedDrift * seconds;
    }

    /// <param name="measured">Where it was seen.</param>
    /// <param name="variance">Of the measurement; positive.</param>
    public void Correct(double measured, double variance)
    {
        double total = PlaceVariance + variance;
        double placeGain = PlaceVariance / total;
        double speedGain = _covariance / total;
        double surprise = measured - Place;
        Place += placeGain * surprise;
        Speed += speedGain * surprise;
        SpeedVariance -= speedGain * _covariance;
        _covariance *= 1 - placeGain;
        PlaceVariance *= 1 - placeGain;
    }

    /// <summary>Leaves a part of the speed; none makes predictions stay where they are.</summary>
    public void Slow(double part) => Speed *= part;

    /// <summary>Lifts the place to a least value.</summary>
    public void KeepAbove(double least) => Place = Math.Max(Place, least);
}
