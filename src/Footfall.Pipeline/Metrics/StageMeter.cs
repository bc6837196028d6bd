using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Footfall.Pipeline.Metrics;

/// <summary>Counts and times every stage of the graph, for dashboards and for the status page.</summary>
/// <remarks>Instruments of the meter <c>Footfall.Pipeline</c>, tagged <c>stage</c>. Thread-safe.</remarks>
public sealed class StageMeter : IDisposable
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "Footfall.Pipeline";

    private readonly Meter _meter;
    private readonly Counter<long> _frames;
    private readonly Counter<long> _faulted;
    private readonly Histogram<double> _duration;
    private readonly ConcurrentDictionary<string, StageTotals> _totals = new();

    /// <summary>Creates the instruments.</summary>
    /// <param name="meters">Where from.</param>
    public StageMeter(IMeterFactory meters)
    {
        ArgumentNullException.ThrowIfNull(meters);
        _meter = meters.Create(MeterName);
        _frames = _meter.CreateCounter<long>("footfall.stage.frames", "{frame}", "Frames that left a stage.");
        _faulted = _meter.CreateCounter<long>("footfall.stage.faults", "{frame}", "Frames that a stage could not process.");
        _duration = _meter.CreateHistogram<double>(
            "footfall.stage.duration", "s", "Time one message spent being worked on.", advice: Durations.Buckets);
    }

    /// <summary>The meter, for instruments that carry other tags.</summary>
    internal Meter Meter => _meter;

    /// <summary>Totals of every stage that has worked so far, by name.</summary>
    public IReadOnlyDictionary<string, StageTotals> Totals => _totals;

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();

    internal void Completed(string stage, int frames, TimeSpan duration)
    {
        KeyValuePair<string, object?> tag = new("stage", stage);
        _frames.Add(frames, tag);
        _duration.Record(duration.TotalSeconds, tag);
        TotalsOf(stage).AddCompleted(frames, duration);
    }

    internal void Faulted(string stage, int frames)
    {
        _faulted.Add(frames, new KeyValuePair<string, object?>("stage", stage));
        TotalsOf(stage).AddFaulted(frames);
    }

    private StageTotals TotalsOf(string stage) => _totals.GetOrAdd(stage, static _ => new StageTotals());
}
