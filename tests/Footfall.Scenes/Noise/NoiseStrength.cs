namespace Footfall.Scenes.Noise;

/// <summary>How many times as often or as much as measured a detector errs, each kind of error by itself; 1 is as measured, 0 never.</summary>
public sealed record NoiseStrength
{
    public static readonly NoiseStrength Measured = new();

    /// <summary>So many times the share of people who are not found; all scores sink with it.</summary>
    public double Misses { get; init; } = 1;

    /// <summary>So many times the deviation of the edges.</summary>
    public double Edges { get; init; } = 1;

    /// <summary>So many times the boxes where nobody is.</summary>
    public double FalseBoxes { get; init; } = 1;

    /// <summary>So many times the second boxes on one person.</summary>
    public double SecondBoxes { get; init; } = 1;

    public static NoiseStrength Of(double times) => new()
    {
        Misses = times,
        Edges = times,
        FalseBoxes = times,
        SecondBoxes = times,
    };
}
