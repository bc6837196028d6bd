using Footfall.Domain.Geometry;
using Footfall.Tracking.Motion;

namespace Footfall.Tracking.Tests.Motion;

public sealed class KalmanBoxTests
{
    private static readonly MotionOptions Motion = new();

    [Fact]
    public void Start_IsTheBoxItself() =>
        new KalmanBox(new BoxPixels(10, 20, 50, 120), Motion).Box.ShouldBe(new BoxPixels(10, 20, 50, 120));

    [Fact]
    public void Walk_IsLearnt_AndCarriedOn()
    {
        var person = new Person(100, 300, SpeedX: 80, SpeedY: 10);
        var box = new KalmanBox(person.BoxAt(0), Motion);
        for (int i = 1; i <= 20; i++)
        {
            box.Predict(0.1, lost: false, Motion);
            box.Correct(person.BoxAt(i * 0.1), Motion);
        }

        box.Predict(0.5, lost: false, Motion);

        box.Box.IntersectionOverUnion(person.BoxAt(2.5)).ShouldBeGreaterThan(0.9f);
    }

    [Fact]
    public void Uncertainty_GrowsUnseen_AndShrinksWhenSeen()
    {
        var box = new KalmanBox(new BoxPixels(10, 20, 50, 120), Motion);
        double atFirst = box.PlaceDeviation;

        box.Predict(0.5, lost: false, Motion);
        double unseen = box.PlaceDeviation;
        box.Correct(new BoxPixels(10, 20, 50, 120), Motion);

        unseen.ShouldBeGreaterThan(atFirst);
        box.PlaceDeviation.ShouldBeLessThan(unseen);
    }

    [Fact]
    public void Shrinking_NeverTurnsABoxInsideOut()
    {
        var box = new KalmanBox(new BoxPixels(0, 0, 400, 800), Motion);
        for (int i = 1; i < 8; i++)
        {
            box.Predict(0.1, lost: false, Motion);
            box.Correct(new BoxPixels(0, 0, 400 - (i * 55), 800 - (i * 110)), Motion);
        }

        // Long enough for the height, falling by 1100 pixels a second, to pass zero; then lost.
        foreach (bool lost in new[] { false, true, true })
        {
            box.Predict(0.9, lost, Motion);
            box.Box.Width.ShouldBeGreaterThan(0);
            box.Box.Height.ShouldBeGreaterThan(0);
        }
    }

    [Fact]
    public void LostBox_KeepsItsSize()
    {
        var box = new KalmanBox(new BoxPixels(0, 0, 40, 100), Motion);
        for (int i = 1; i < 8; i++)
        {
            box.Predict(0.1, lost: false, Motion);
            box.Correct(new BoxPixels(0, 0, 40, 100 - (i * 8)), Motion);
        }

        float height = box.Box.Height;
        box.Predict(0.1, lost: true, Motion);
        box.Predict(0.5, lost: true, Motion);

        box.Box.Height.ShouldBe(height, 1e-3f);
    }
}
