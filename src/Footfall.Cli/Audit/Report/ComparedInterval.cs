using Footfall.Cli.Audit.Record;

namespace Footfall.Cli.Audit.Report;

/// <summary>One interval and line in a report, both counts side by side.</summary>
/// <param name="Interval">The interval's number.</param>
/// <param name="StartS">Seconds from the beginning of the recording.</param>
/// <param name="Stratum">Its stratum.</param>
/// <param name="System">What the system counted.</param>
/// <param name="Manual">What was counted by hand.</param>
internal sealed record ComparedInterval(int Interval, double StartS, string Stratum, LineCount System, LineCount Manual);
