namespace Footfall.Baselines.ByteTrack;

/// <summary>A Kalman filter of one place and its speed, a step a frame.</summary>
internal struct ByteTrackAxis(double place, double placeDeviation, double speedDeviation)
{
    private double _speed;
    private double _placeVariance = placeDeviation * placeDeviation;
    private double _speedVariance = speedDeviation * speedDeviation;
    private double _covariance;

    public double Place { get; private set; } = place;

    public void Stop() => _speed = 0;

    public void Predict(double placeNoise, double speedNoise)
    {
        Place += _speed;
        _placeVariance += (2 * _covariance) + _speedVariance + (placeNoise * placeNoise);
        _covariance += _speedVariance;
        _speedVariance += speedNoise * speedNoise;
    }

    public void Correct(double seen, double noise)
    {
        double total = _placeVariance + (noise * noise);
        double placeGain = _placeVariance / total;
        double speedGain = _covariance / total;
        double surprise = seen - Place;
        Place += placeGain * surprise;
        _speed += speedGain * surprise;
        _speedVariance -= speedGain * _covariance;
        _placeVariance *= 1 - placeGain;
        _covariance *= 1 - placeGain;
    }
}
