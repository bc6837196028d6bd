namespace Footfall.Cli.Audit.Sampling;

/// <summary>Which intervals are to be counted by hand.</summary>
/// <param name="Strata">From the quietest to the busiest.</param>
/// <param name="Picked">The interval's place in the recording, and the name of its stratum; in the recording's order.</param>
internal sealed record SampleDraw(IReadOnlyList<Stratum> Strata, IReadOnlyList<(int Index, string Stratum)> Picked);
