using System.Security.Cryptography;
using Footfall.Cli.Audit.Record;
using Footfall.Cli.CommandLine;
using Footfall.Pipeline.Graph;
using Footfall.Pipeline.Replay;
using Footfall.Vision.Detection;
using Microsoft.Extensions.Logging;

namespace Footfall.Cli.Audit.Sampling;

/// <summary>Counts a recording through the real graph and draws the intervals that a person is to count too.</summary>
internal static class RecordingSampler
{
    /// <summary>Counts and draws.</summary>
    /// <exception cref="InputException">The recording is too short for intervals of that length.</exception>
    public static async Task<AuditSample> SampleAsync(SampleRequest request, ILoggerFactory loggers, CancellationToken cancellation)
    {
        string path = Path.GetFullPath(request.Source);
        using OnnxPersonDetector detector = ModelOption.Load(request.Model);
        ReplayResult counted = await CountAsync(request, path, detector, loggers, cancellation).ConfigureAwait(false);
        int available = (int)(counted.Duration / request.Length);
        if (available < StratifiedSample.FewestIntervals)
        {
            throw new InputException(FormattableString.Invariant(
                $"{path} is {counted.Duration.TotalSeconds:0.#} s long, which is {available} intervals of {request.Length.TotalSeconds:0.#} s; an audit needs at least {StratifiedSample.FewestIntervals}. Give a shorter --length or a longer recording."));
        }

        var table = CrossingTable.Of(counted.Crossings, DateTimeOffset.UnixEpoch, request.Length, available, request.Lines);
        SampleDraw draw = StratifiedSample.Draw(table.Totals, request.Intervals, request.Seed);
        var source = new AuditSource(
            AuditSource.Recording, path, await ChecksumAsync(path, cancellation).ConfigureAwait(false), null, counted.Duration.TotalSeconds);
        return SampleDocument.Of(request, detector.Model, source, draw, table);
    }

    /// <summary>The checksum of a file, hexadecimal in lower case.</summary>
    public static async Task<string> ChecksumAsync(string path, CancellationToken cancellation)
    {
        FileStream file = File.OpenRead(path);
        await using (file.ConfigureAwait(false))
        {
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation).ConfigureAwait(false));
        }
    }

    private static async Task<ReplayResult> CountAsync(
        SampleRequest request, string path, OnnxPersonDetector detector, ILoggerFactory loggers, CancellationToken cancellation)
    {
        using var meter = new OwnMeter();
        var graph = new GraphSettings(detector.Model, Environment.ProcessorCount, new BatchingOptions(1, TimeSpan.Zero));
        var runner = new ReplayRunner(detector, graph, meter.Stages, loggers);
        ReplayJob job = new("audit", path, request.Plan)
        {
            FramesPerSecond = request.FramesPerSecond,
            AnalysisWidth = request.Width,
        };
        IReadOnlyList<ReplayResult> results = await FrameProgress.ShowAsync(
            $"Counting {path}", progress => runner.RunAsync([job], progress, cancellation)).ConfigureAwait(false);
        return results[0];
    }
}
