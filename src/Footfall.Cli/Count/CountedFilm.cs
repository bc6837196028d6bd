using Footfall.Analytics.Summaries;

namespace Footfall.Cli.Count;

/// <summary>What was counted in a film.</summary>
/// <param name="Summary">The counts.</param>
/// <param name="Crossings">Each crossing by itself.</param>
internal sealed record CountedFilm(ReplaySummary Summary, IReadOnlyList<CountedCrossing> Crossings);
