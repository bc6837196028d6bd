using System.Diagnostics.Metrics;
using Footfall.Pipeline.Metrics;

namespace Footfall.Cli.Bench;

/// <summary>Listens to the graph's own latency instrument.</summary>
internal sealed class LatencyProbe : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly List<double> _seconds = [];

    public LatencyProbe()
    {
        _listener.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == StageMeter.MeterName && instrument.Name == "footfall.frames.latency")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>((_, seconds, _, _) => Take(seconds));
        _listener.Start();
    }

    /// <summary>Percentiles of what was heard so far.</summary>
    public BenchLatency Read()
    {
        lock (_seconds)
        {
            double[] sorted = [.. _seconds.Order()];
            return new BenchLatency(At(sorted, 0.5), At(sorted, 0.95), At(sorted, 0.99));
        }
    }

    /// <summary>Listens no longer.</summary>
    public void Dispose() => _listener.Dispose();

    private static double At(double[] sorted, double share) =>
        sorted.Length == 0 ? 0 : Math.Round(1000 * sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Length) - 1)], 1);

    private void Take(double seconds)
    {
        lock (_seconds)
        {
            _seconds.Add(seconds);
        }
    }
}
