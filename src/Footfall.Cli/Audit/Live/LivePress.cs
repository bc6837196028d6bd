namespace Footfall.Cli.Audit.Live;

/// <summary>One key press on the live page.</summary>
/// <param name="Direction"><c>in</c>, <c>out</c>, or <c>undo</c> to take back the latest.</param>
/// <param name="AtS">The shown picture's time, seconds since the audit began.</param>
internal sealed record LivePress(string Direction, double AtS);
