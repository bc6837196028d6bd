namespace Footfall.Cli.Audit.Sampling;

/// <summary>Intervals of a recording in which the system counted about as much.</summary>
/// <param name="Name"><c>none</c>, <c>quiet</c>, <c>medium</c>, <c>busy</c>, or <c>all</c> where nothing was told apart.</param>
/// <param name="Least">Fewest crossings in one of them, all audited lines and both directions together.</param>
/// <param name="Most">Most crossings in one of them.</param>
/// <param name="Intervals">How many there are.</param>
/// <param name="Sampled">How many of them are to be counted by hand.</param>
internal sealed record Stratum(string Name, int Least, int Most, int Intervals, int Sampled);
