namespace Footfall.Cli.Audit.Record;

/// <summary>One key press of a hand count.</summary>
/// <param name="Direction"><c>in</c> or <c>out</c>.</param>
/// <param name="AtS">Where in the recording, seconds from its beginning; shows which crossing was meant.</param>
internal readonly record struct HandPress(string Direction, double AtS);
