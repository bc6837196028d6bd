using System.Diagnostics.Metrics;

namespace Footfall.Pipeline.Metrics;

/// <summary>Buckets for times in seconds.</summary>
internal static class Durations
{
    /// <summary>From the tenth of a millisecond that tracking takes to the seconds of a machine that cannot keep up.</summary>
    /// <remarks>Exporters' own buckets are made for milliseconds and would hold everything in the first one.</remarks>
    public static InstrumentAdvice<double> Buckets { get; } = new()
    {
        HistogramBucketBoundaries =
            [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    };
}
