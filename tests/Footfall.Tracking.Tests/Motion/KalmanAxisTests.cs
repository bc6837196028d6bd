using CsCheck;
using Footfall.Tracking.Motion;

namespace Footfall.Tracking.Tests.Motion;

public sealed class KalmanAxisTests
{
    [Fact]
    public void PredictAndCorrect_WorkedByHand()
    {
        var axis = new KalmanAxis(place: 0, placeVariance: 1, speedVariance: 4);

        // P = [1 0; 0 4] becomes F P Fᵀ = [1 + 4, 4; 4, 4].
        axis.Predict(seconds: 1, placeDrift: 0, speedDrift: 0);
        (axis.Place, axis.PlaceVariance, axis.SpeedVariance).ShouldBe((0, 5, 4));

        // S = 5 + 5 = 10, K = [0.5, 0.4], surprise 3.
        axis.Correct(measured: 3, variance: 5);
        axis.Place.ShouldBe(1.5, 1e-12);
        axis.Speed.ShouldBe(1.2, 1e-12);
        axis.PlaceVariance.ShouldBe(2.5, 1e-12);
        axis.SpeedVariance.ShouldBe(2.4, 1e-12);

        // Covariance is now 2: place 1.5 + 1.2 · 2; variance 2.5 + 2 · 2 · 2 + 4 · 2.4.
        axis.Predict(seconds: 2, placeDrift: 0, speedDrift: 0);
        axis.Place.ShouldBe(3.9, 1e-12);
        axis.PlaceVariance.ShouldBe(20.1, 1e-12);
    }

    [Fact]
    public void Predict_AddsDrift_WorkedByHand()
    {
        var axis = new KalmanAxis(place: 0, placeVariance: 1, speedVariance: 4);

        // 1 + 2² · 4 + 2 · 0.5 + 3 · 2³ / 3 and 4 + 2 · 3.
        axis.Predict(seconds: 2, placeDrift: 0.5, speedDrift: 3);

        axis.PlaceVariance.ShouldBe(26, 1e-12);
        axis.SpeedVariance.ShouldBe(10, 1e-12);
    }

    [Fact]
    public void Predict_InTwoSteps_IsTheSameAsInOne() =>
        Gen.Select(Gen.Double[0.01, 2], Gen.Double[0.01, 2], Gen.Double[0, 5], Gen.Double[0, 5]).Sample(
            (first, second, placeDrift, speedDrift) =>
            {
                KalmanAxis once = Moving();
                KalmanAxis twice = Moving();

                once.Predict(first + second, placeDrift, speedDrift);
                twice.Predict(first, placeDrift, speedDrift);
                twice.Predict(second, placeDrift, speedDrift);

                twice.Place.ShouldBe(once.Place, 1e-9);
                twice.PlaceVariance.ShouldBe(once.PlaceVariance, 1e-9);
                twice.SpeedVariance.ShouldBe(once.SpeedVariance, 1e-9);
            });

    [Fact]
    public void Variances_StayPositive_OverALongLife() =>
        Gen.Select(Gen.Double[0.01, 1], Gen.Double[0.001, 10]).Sample((seconds, noise) =>
        {
            KalmanAxis axis = Moving();
            for (int i = 0; i < 2000; i++)
            {
                axis.Predict(seconds, 0.07, 0.25);
                axis.Correct(i * seconds, noise);
                axis.PlaceVariance.ShouldBeGreaterThan(0);
                axis.SpeedVariance.ShouldBeGreaterThan(0);
            }

            axis.Speed.ShouldBe(1, 0.05);
        });

    private static KalmanAxis Moving()
    {
        var axis = new KalmanAxis(place: 0, placeVariance: 1, speedVariance: 4);
        axis.Predict(1, 0, 0);
        axis.Correct(3, 5);
        return axis;
    }
}
