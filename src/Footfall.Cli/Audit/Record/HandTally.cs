namespace Footfall.Cli.Audit.Record;

/// <summary>One line in one interval, counted by hand.</summary>
/// <param name="Interval">The interval's number.</param>
/// <param name="Line">The line.</param>
/// <param name="In">Crossings in.</param>
/// <param name="Out">Crossings out.</param>
/// <param name="Presses">Each key press; empty for counts made on paper.</param>
internal sealed record HandTally(int Interval, string Line, int In, int Out, IReadOnlyList<HandPress> Presses);
