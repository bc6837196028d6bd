namespace Footfall.Cli.Audit.Statistics;

/// <summary>One interval, one line, one direction: what the system counted and what a person counted.</summary>
/// <param name="System">Crossings by the system.</param>
/// <param name="Manual">Crossings by hand.</param>
internal readonly record struct CountPair(int System, int Manual);
