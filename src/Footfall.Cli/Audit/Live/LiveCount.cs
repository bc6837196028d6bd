using Footfall.Cli.Audit.Record;

namespace Footfall.Cli.Audit.Live;

/// <summary>The hand count that is made on the page while a camera is watched.</summary>
internal sealed class LiveCount
{
    private const int MostPresses = 100_000;

    private readonly Lock _lock = new();
    private readonly List<WatchedSpan> _spans = [];

    private WatchedSpan? Open => _spans.LastOrDefault() is { } last && double.IsInfinity(last.ToS) ? last : null;

    /// <summary>Someone counts from here on.</summary>
    /// <returns>False when a count is going on already.</returns>
    public bool Begin(WatchRequest watch)
    {
        lock (_lock)
        {
            if (Open is not null)
            {
                return false;
            }

            _spans.Add(new WatchedSpan(watch.Line, watch.AtS));
            return true;
        }
    }

    /// <summary>The one who counted looks away.</summary>
    public void End(double atS)
    {
        lock (_lock)
        {
            if (Open is { } open)
            {
                open.ToS = Math.Max(open.FromS, atS);
            }
        }
    }

    /// <summary>Takes one press.</summary>
    /// <returns>False when nobody said that they count, or it is no direction.</returns>
    public bool Press(LivePress press)
    {
        lock (_lock)
        {
            if (Open is not { } open || open.Presses.Count >= MostPresses)
            {
                return false;
            }

            switch (press.Direction)
            {
                case "in" or "out":
                    open.Presses.Add(new HandPress(press.Direction, press.AtS));
                    return true;
                case "undo" when open.Presses.Count > 0:
                    open.Presses.RemoveAt(open.Presses.Count - 1);
                    return true;
                default:
                    return false;
            }
        }
    }

    /// <summary>The counts of all intervals that were watched whole, those of two watchings of a line once.</summary>
    public IReadOnlyList<HandTally> Read(IReadOnlyList<AuditInterval> intervals)
    {
        lock (_lock)
        {
            return
            [
                .. intervals.SelectMany(interval => _spans.Where(span => span.Covers(interval)).Select(span => span.Read(interval)))
                    .DistinctBy(static tally => (tally.Interval, tally.Line)),
            ];
        }
    }
}
