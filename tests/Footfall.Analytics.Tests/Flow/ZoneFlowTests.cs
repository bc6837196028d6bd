using Footfall.Domain.Measures;

namespace Footfall.Analytics.Tests.Flow;

public sealed class ZoneFlowTests
{
    private static Scene TwoZones() => Scene.WithZones(Scene.Box("a", 0, 0, 0.3, 1), Scene.Box("b", 0.7, 0, 1, 1));

    private static Person InA => new(1, 0.15, 0.5);

    private static Person InB => new(1, 0.85, 0.5);

    private static Person Between => new(1, 0.5, 0.5);

    [Fact]
    public void Visitor_GoesFromZoneToZoneAndLeaves_IsAChainFromOutsideToOutside()
    {
        Scene scene = TwoZones();
        scene.Stand(20, InA);
        scene.Stand(50, Between);
        scene.Stand(20, InB);
        scene.Stand(700, Between);
        Chain(scene).ShouldBe(["outside>a", "a>b", "b>outside"]);

        // Certain once the stay in b is a visit; and once the window after it is over.
        scene.Sink.Transitions[1].At.ShouldBe(Scene.At(8.0));
        scene.Sink.Transitions[2].At.ShouldBe(Scene.At(68.9));
    }

    [Fact]
    public void Visitor_ComesBackToTheSameZone_IsATurnBackKeptApart()
    {
        Scene scene = TwoZones();
        scene.Stand(20, InA);
        scene.Stand(50, Between);
        scene.Stand(20, InA);
        scene.Complete();
        scene.Total().Transitions.Select(transition => (transition.From, transition.To, transition.Count))
            .ShouldBe([("a", "a", 1), ("outside", "a", 1)]);
    }

    [Theory]
    [InlineData(599, "outside>a a>b")]
    [InlineData(600, "outside>a a>outside outside>b")]
    public void Visitor_WandersBetween_IsOneTransitionUpToTheWindow(int framesBetween, string expected)
    {
        Scene scene = TwoZones();
        scene.Stand(20, InA);
        scene.Stand(framesBetween, Between);
        scene.Stand(20, InB);
        string.Join(' ', Chain(scene)).ShouldBe(expected);
    }

    [Fact]
    public void Visitor_CutsACorner_IsNotInThatZone()
    {
        Scene scene = TwoZones();
        scene.Stand(20, InA);
        scene.Stand(5, InB);
        scene.Stand(30, Between);
        scene.Stand(20, InA);
        Chain(scene).ShouldBe(["outside>a", "a>a"]);
    }

    [Fact]
    public void Track_IsGone_WentOutside()
    {
        Scene scene = TwoZones();
        scene.Stand(20, InA);
        scene.Stand(100);
        Chain(scene).ShouldBe(["outside>a"]);
        scene.Frame();
        Chain(scene).ShouldBe(["outside>a", "a>outside"]);
        scene.Sink.Transitions[1].At.ShouldBe(Scene.At(11.9));
    }

    [Fact]
    public void Source_Ends_OnlyWhoIsNoLongerSeenWentOutside()
    {
        Scene scene = TwoZones();
        scene.Stand(20, InA, new Person(2, 0.2, 0.8));
        scene.Stand(5, InA);
        scene.Complete();
        scene.Sink.Transitions.Select(transition => (transition.TrackId, transition.To))
            .ShouldBe([(1, "a"), (2, "a"), (2, "outside")]);
    }

    [Fact]
    public void Zones_Nest_EachIsEnteredAsOftenAsItIsLeft()
    {
        var scene = Scene.WithZones(Scene.RightHalf, Scene.Box("shelf", 0.7, 0.4, 0.8, 0.6));
        scene.Stand(20, new Person(1, 0.55, 0.5));
        scene.Stand(20, new Person(1, 0.75, 0.5));
        scene.Stand(20, new Person(1, 0.55, 0.5));
        scene.Stand(700, new Person(1, 0.2, 0.5));
        Chain(scene).ShouldBe(["outside>right", "right>shelf", "shelf>outside"]);
    }

    private static IEnumerable<string> Chain(Scene scene) =>
        scene.Sink.Transitions.Select(transition => $"{transition.From}>{transition.To}");
}
