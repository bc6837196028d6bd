namespace Footfall.Cli.Audit.Record;

/// <summary>One person's count of the sampled intervals, whole or in part.</summary>
/// <param name="By">Who counted.</param>
/// <param name="At">When it was finished.</param>
/// <param name="How"><c>page</c> or <c>csv</c>.</param>
/// <param name="Tallies">What was counted; intervals that were skipped are not in it.</param>
internal sealed record HandCount(string By, DateTimeOffset At, string How, IReadOnlyList<HandTally> Tallies);
