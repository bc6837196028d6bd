using Footfall.Domain.Measures;

namespace Footfall.Storage.Tests.Series;

/// <summary>Equality of intervals by content; the records themselves compare arrays by reference.</summary>
internal static class IntervalAssert
{
    public static void Same(CameraInterval actual, CameraInterval expected)
    {
        (actual with { Lines = [], Zones = [], Transitions = [], HeatCells = [] })
            .ShouldBe(expected with { Lines = [], Zones = [], Transitions = [], HeatCells = [] });
        actual.Start.Offset.ShouldBe(TimeSpan.Zero);
        actual.Lines.ToArray().ShouldBe(expected.Lines.ToArray());
        actual.Zones.ToArray().ShouldBe(expected.Zones.ToArray());
        actual.Transitions.ToArray().ShouldBe(expected.Transitions.ToArray());
        actual.HeatCells.AsSpan().SequenceEqual(expected.HeatCells.AsSpan()).ShouldBeTrue(
            $"heat cells of the interval at {expected.Start:u} differ");
    }
}
