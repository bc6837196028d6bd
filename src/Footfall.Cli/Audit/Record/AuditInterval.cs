namespace Footfall.Cli.Audit.Record;

/// <summary>One interval that is to be counted by hand.</summary>
/// <param name="Number">From 1, in the order of time.</param>
/// <param name="StartS">Seconds from the beginning of the recording; for a camera from when the audit began.</param>
/// <param name="LengthS">Seconds; half-open.</param>
/// <param name="Stratum">The stratum that it was drawn from.</param>
/// <param name="System">What the system counted, one entry for each audited line. Not shown while someone counts.</param>
internal sealed record AuditInterval(int Number, double StartS, double LengthS, string Stratum, IReadOnlyList<LineCount> System);
