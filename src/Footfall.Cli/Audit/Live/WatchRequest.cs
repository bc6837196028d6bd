namespace Footfall.Cli.Audit.Live;

/// <summary>The page's word that someone counts from, or until, the picture that is shown.</summary>
/// <param name="Line">The line that is counted.</param>
/// <param name="AtS">The shown picture's time, seconds since the audit began.</param>
internal sealed record WatchRequest(string Line, double AtS);
