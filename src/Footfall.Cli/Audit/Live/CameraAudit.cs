using System.Globalization;
using Footfall.Analytics;
using Footfall.Cli.Audit.Hand;
using Footfall.Cli.Audit.Page;
using Footfall.Cli.Audit.Record;
using Footfall.Cli.Audit.Sampling;
using Footfall.Cli.CommandLine;
using Footfall.Domain.Cameras;
using Footfall.Pipeline.Graph;
using Footfall.Pipeline.Supervision;
using Footfall.Tracking;
using Footfall.Vision.Decoding;
using Footfall.Vision.Detection;
using Footfall.Vision.Frames;
using Microsoft.Extensions.Logging;

namespace Footfall.Cli.Audit.Live;

/// <summary>Audits a camera while it is watched: intervals follow each other, the system counts, and so does a person.</summary>
/// <remarks>
/// Pictures are not kept, so the intervals cannot be drawn by what happened in them: all are counted, each standing for
/// itself. An interval in which pictures were missing is left out.
/// </remarks>
internal sealed class CameraAudit(
    SampleRequest request, CameraAddress address, AuditFolder folder, TimeSpan wait, PageRequest page, ILoggerFactory loggers)
{
    private static readonly TimeSpan ConnectLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(3);

    private readonly LiveSink _sink = new();
    private readonly PictureBoard _board = new();
    private readonly LiveCount _count = new();
    private readonly TimeProvider _clock = TimeProvider.System;

    /// <summary>Watches the camera for the whole audit and writes its record.</summary>
    /// <exception cref="InputException">The camera gives no picture, or too few intervals were whole.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        using OnnxPersonDetector detector = ModelOption.Load(request.Model);
        using var meter = new OwnMeter();
        using var watching = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        DateTimeOffset began;
        var settings = new GraphSettings(detector.Model, Environment.ProcessorCount, new BatchingOptions(1, TimeSpan.Zero));
        var graph = new FootfallGraph(detector, settings, meter.Stages, _clock, loggers.CreateLogger<FootfallGraph>());
        await using (graph.ConfigureAwait(false))
        {
            CameraLane lane = graph.Add(
                new LaneSettings("audit", request.Plan, new FootfallTracker(new TrackerOptions()), DropsWhenBusy: true)
                {
                    Analysis = AnalyzerOptions.For(request.FramesPerSecond),
                },
                _sink);
            var supervisor = new CameraSupervisor(
                Source(), lane, new PixelPool(), new WatchdogOptions(), meter.Cameras, _clock, Random.Shared, loggers);
            await using (supervisor.ConfigureAwait(false))
            {
                Task following = _board.FollowAsync(lane.Live, watching.Token);
                supervisor.Start();
                began = await ConnectAsync(supervisor, cancellation).ConfigureAwait(false) + wait;
                await WatchAsync(began, cancellation).ConfigureAwait(false);
                await watching.CancelAsync().ConfigureAwait(false);
                await following.ConfigureAwait(false);
            }
        }

        await KeepAsync(detector.Model, began).ConfigureAwait(false);
    }

    private SourceSettings Source() => new()
    {
        CameraId = "audit",
        Address = address.Value,
        AnalysisWidth = request.Width,
        FramesPerSecond = request.FramesPerSecond,
        Region = request.Plan.Region,
    };

    private async Task<DateTimeOffset> ConnectAsync(CameraSupervisor supervisor, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(ConnectLimit);
        try
        {
            return (await _board.NextAsync(-1, limit.Token).ConfigureAwait(false))!.CapturedAt;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new InputException(
                $"No picture came from {address} within {ConnectLimit.TotalSeconds:0} s: the camera is {supervisor.Health.State}. {supervisor.Health.LastError?.Remedy}");
        }
    }

    private async Task WatchAsync(DateTimeOffset began, CancellationToken cancellation)
    {
        AuditSample ahead = Draw(request.Model, began, [.. Enumerable.Range(0, request.Intervals)]);
        HandSheet.WriteTemplate(folder.TemplatePath, ahead);
        var live = new LivePage(page.By, ahead.ReadLines(), ahead.Intervals, began, _board, _count);
        PageServer server = await PageServer.StartAsync(page.Port, live.Map, cancellation).ConfigureAwait(false);
        await using (server.ConfigureAwait(false))
        {
            DateTimeOffset end = began + (request.Intervals * request.Length);
            await Console.Out.WriteLineAsync($"Count on {server.Address}").ConfigureAwait(false);
            await Console.Error.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"Or at the door, on {folder.TemplatePath}. {request.Intervals} intervals of {request.Length.TotalSeconds:0.#} s, from {began.ToLocalTime():HH:mm:ss} to {end.ToLocalTime():HH:mm:ss}.")).ConfigureAwait(false);

            // Whoever crosses at the very end is certain only after the line's hold time.
            TimeSpan settling = Settling + request.Plan.Settings.CrossingHold;
            TimeSpan left = end + settling - _clock.GetUtcNow();
            await Task.Delay(left > TimeSpan.Zero ? left : TimeSpan.Zero, _clock, cancellation).ConfigureAwait(false);
            _board.End(_clock.GetUtcNow());

            // The page asks once more and is told that this is the end.
            await Task.Delay(TimeSpan.FromSeconds(1), _clock, cancellation).ConfigureAwait(false);
        }
    }

    private async Task KeepAsync(string model, DateTimeOffset began)
    {
        int[] seen =
        [
            .. Enumerable.Range(0, request.Intervals)
                .Where(n => _board.WasSeen(began + (n * request.Length), began + ((n + 1) * request.Length))),
        ];
        AuditSample sample = Draw(model, began, seen);
        if (sample.Intervals.Count == 0)
        {
            throw new InputException($"Pictures from {address} were missing in every interval, so there is nothing to compare; look after the camera and audit it again.");
        }

        folder.Write(sample);
        IReadOnlyList<HandTally> tallies = _count.Read(sample.Intervals);
        if (tallies.Count > 0)
        {
            folder.Append(new HandCount(page.By, _clock.GetUtcNow(), "page", tallies));
            await Console.Out.WriteLineAsync(HandCountCommand.Summary(sample, tallies)).ConfigureAwait(false);
        }

        await Console.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{seen.Length} of {request.Intervals} intervals had pictures all through and are on record.")).ConfigureAwait(false);
    }

    // An interval keeps the number that it has on the sheet, also where others were left out.
    private AuditSample Draw(string model, DateTimeOffset began, int[] places)
    {
        var table = CrossingTable.Of(_sink.Crossings, began, request.Length, request.Intervals, request.Lines);
        int[] totals = [.. places.Select(place => table.Totals[place])];
        Stratum[] strata = places.Length == 0 ? [] : [new Stratum("all", totals.Min(), totals.Max(), places.Length, places.Length)];
        var source = new AuditSource(
            AuditSource.Camera, address.ToString(), null, began, (request.Intervals * request.Length).TotalSeconds);
        var draw = new SampleDraw(strata, [.. places.Select(static place => (place, "all"))]);
        return SampleDocument.Of(request, model, source, draw, table);
    }
}
