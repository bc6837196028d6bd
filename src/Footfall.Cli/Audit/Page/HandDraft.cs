using Footfall.Cli.Audit.Record;
using Footfall.Cli.CommandLine;

namespace Footfall.Cli.Audit.Page;

/// <summary>A hand count while it is made: kept in the folder after every interval, so that nothing is lost when the page closes.</summary>
internal sealed class HandDraft
{
    private const int MostPresses = 10_000;

    private readonly AuditFolder _folder;
    private readonly AuditSample _sample;
    private readonly string _by;
    private readonly Lock _lock = new();
    private readonly Dictionary<(int Interval, string Line), HandTally> _tallies;

    /// <summary>Begins a count, or goes on with the same person's unfinished one.</summary>
    /// <exception cref="InputException">Someone else's is not finished.</exception>
    public HandDraft(AuditFolder folder, AuditSample sample, string by)
    {
        _folder = folder;
        _sample = sample;
        _by = by;
        HandCount? earlier = folder.ReadDraft();
        if (earlier is not null && earlier.By != by)
        {
            throw new InputException(
                $"A count by '{earlier.By}' is not finished; go on with --by '{earlier.By}', or delete hand-count.draft.json from the audit's folder.");
        }

        _tallies = (earlier?.Tallies ?? []).ToDictionary(static tally => (tally.Interval, tally.Line));
    }

    /// <summary>What there is to count, line by line, so that one looks at the same place from one interval to the next.</summary>
    public IReadOnlyList<PageTask> ReadTasks()
    {
        lock (_lock)
        {
            return
            [
                .. _sample.Lines.SelectMany(line => _sample.Intervals.Select(interval => new PageTask(
                    interval.Number, line, interval.StartS, interval.LengthS, _tallies.ContainsKey((interval.Number, line))))),
            ];
        }
    }

    /// <summary>Keeps one interval's count, in place of an earlier one.</summary>
    /// <returns>What is wrong with it; null when it was kept.</returns>
    public string? Put(HandTally tally)
    {
        if (_sample.Intervals.All(interval => interval.Number != tally.Interval) || !_sample.Lines.Contains(tally.Line))
        {
            return $"Interval {tally.Interval} of line '{tally.Line}' is not in the sample.";
        }

        if (tally.Presses.Count > MostPresses
            || tally.In != tally.Presses.Count(static press => press.Direction == "in")
            || tally.Out != tally.Presses.Count(static press => press.Direction == "out")
            || tally.In + tally.Out != tally.Presses.Count)
        {
            return $"{tally.In} in and {tally.Out} out are not the {tally.Presses.Count} key presses that came with them.";
        }

        lock (_lock)
        {
            _tallies[(tally.Interval, tally.Line)] = tally;
            _folder.WriteDraft(Read("page"));
        }

        return null;
    }

    /// <summary>Adds the count to the folder's record.</summary>
    /// <returns>Null when nothing was counted.</returns>
    public HandCount? Finish()
    {
        lock (_lock)
        {
            if (_tallies.Count == 0)
            {
                return null;
            }

            HandCount count = Read("page");
            _folder.Append(count);
            _folder.DeleteDraft();
            return count;
        }
    }

    private HandCount Read(string how) => new(
        _by,
        TimeProvider.System.GetUtcNow(),
        how,
        [.. _tallies.Values.OrderBy(static tally => tally.Interval).ThenBy(static tally => tally.Line, StringComparer.Ordinal)]);
}
