using Footfall.Cli.Audit.Record;

namespace Footfall.Cli.Audit.Live;

/// <summary>A time in which someone counted one line without looking away.</summary>
internal sealed class WatchedSpan(string line, double fromS)
{
    /// <summary>The line.</summary>
    public string Line { get; } = line;

    /// <summary>Since when, seconds since the audit began.</summary>
    public double FromS { get; } = fromS;

    /// <summary>Until when; for ever while it goes on.</summary>
    public double ToS { get; set; } = double.PositiveInfinity;

    /// <summary>The key presses, the earliest first.</summary>
    public List<HandPress> Presses { get; } = [];

    /// <summary>Whether an interval lies in it whole; half an interval is no count of it.</summary>
    public bool Covers(AuditInterval interval) => FromS <= interval.StartS && ToS >= interval.StartS + interval.LengthS;

    /// <summary>The count of one interval.</summary>
    public HandTally Read(AuditInterval interval)
    {
        HandPress[] presses = [.. Presses.Where(press => press.AtS >= interval.StartS && press.AtS < interval.StartS + interval.LengthS)];
        return new HandTally(
            interval.Number,
            Line,
            presses.Count(static press => press.Direction == "in"),
            presses.Count(static press => press.Direction == "out"),
            presses);
    }
}
