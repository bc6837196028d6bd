using System.Diagnostics.Metrics;

namespace Footfall.Service.Counting;

/// <summary>What the service itself measures; the graph's own instruments are those of the Pipeline.</summary>
/// <remarks>Instruments of the meter <c>Footfall.Service</c>. Thread-safe.</remarks>
internal sealed class ServiceMeter : IDisposable
{
    public const string MeterName = "Footfall.Service";

    private readonly Meter _meter;
    private readonly UpDownCounter<int> _watchers;

    public ServiceMeter(IMeterFactory meters)
    {
        _meter = meters.Create(MeterName);
        _watchers = _meter.CreateUpDownCounter<int>("footfall.live.watchers", "{watcher}", "Open live pages.");
    }

    public void WatcherCame() => _watchers.Add(1);

    public void WatcherWent() => _watchers.Add(-1);

    /// <summary>Reports how many closed intervals are not yet in the store of record.</summary>
    public void ObserveWaiting(Func<int> waiting) => _meter.CreateObservableGauge(
        "footfall.intervals.waiting", waiting, "{interval}", "Closed intervals that are not yet in the store of record.");

    public void Dispose() => _meter.Dispose();
}
