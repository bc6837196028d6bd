namespace Footfall.Storage.Series.Sums;

/// <summary>Crossings of all entrances in one minute.</summary>
/// <param name="Start">When it began (UTC).</param>
/// <param name="In">Crossings in.</param>
/// <param name="Out">Crossings out.</param>
public readonly record struct FlowMinute(DateTimeOffset Start, int In, int Out);
