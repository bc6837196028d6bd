using Footfall.Domain.Detections;

namespace Footfall.Tracking.Tests.Stillness;

/// <summary>A real person who stays: sways all the time and shifts now and then.</summary>
/// <remarks>
/// Sway is a random walk that is pulled back (Ornstein-Uhlenbeck) with a time constant of 30 s. Of ten people who stand and
/// talk for 35 s in MOT17-04, the mean of 10 s wanders by 1 to 10 % of the height, 3 % in the middle.
/// </remarks>
internal sealed class Sitter(int seed, double x, double y, double sway = 0.02, double shiftsAfterSeconds = 300) : Actor(seed)
{
    private const double TimeConstant = 30;
    private const double Height = 90;

    private double _swayX;
    private double _swayHeight;
    private double _shiftX;
    private double _shiftHeight;

    public override Detection? At(TimeSpan now)
    {
        const double Step = 1 / Shop.FramesPerSecond;
        double push = sway * Math.Sqrt(2 * Step / TimeConstant);
        _swayX += (-_swayX * Step / TimeConstant) + (push * Normal());
        _swayHeight += (-_swayHeight * Step / TimeConstant) + (push * Normal());
        if (Chance.NextDouble() < Step / shiftsAfterSeconds)
        {
            _shiftX = 0.08 * Normal();
            _shiftHeight = 0.05 * Normal();
        }

        double height = Height * (1 + _swayHeight + _shiftHeight);
        return Chance.NextDouble() < 0.95 ? Box(x + (Height * (_swayX + _shiftX)), y, height, 0.01) : null;
    }
}
