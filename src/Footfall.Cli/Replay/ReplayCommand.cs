using System.CommandLine;
using System.Globalization;
using Footfall.Analytics.Summaries;
using Footfall.Cli.CommandLine;
using Footfall.Domain.Plans;
using Footfall.Pipeline.Graph;
using Footfall.Pipeline.Replay;
using Footfall.Vision.Appearance;
using Footfall.Vision.Detection;
using Microsoft.Extensions.Logging;

namespace Footfall.Cli.Replay;

/// <summary><c>footfall replay</c>: a whole film through the real graph, as fast as it goes.</summary>
internal static class ReplayCommand
{
    public static Command Create()
    {
        var video = new Argument<string>("VIDEO") { Description = "The film." };
        var plan = new Option<string>("--plan") { Description = "What to count.", HelpName = "P.json", Required = true };
        Option<string> model = ModelOption.Create();
        Option<string?> appearance = AppearanceOption.Create();
        var fps = new Option<double?>("--fps") { Description = "Frames analysed of each second of film, up to 60; all unless set.", HelpName = "F" };
        var width = new Option<int>("--width")
        {
            Description = "Columns that frames are decoded at, 64 to 4096; never more than the film's own.",
            HelpName = "W",
            DefaultValueFactory = static _ => ReplayRequest.DefaultWidth,
        };
        var start = new Option<string?>("--start") { Description = "Capture time of the first frame, as in 2026-03-01T09:00:00Z.", HelpName = "ISO" };
        var tracks = new Option<string?>("--tracks") { Description = "Writes confirmed tracks, MOTChallenge text.", HelpName = "T.txt" };
        var detections = new Option<string?>("--detections") { Description = "Writes all detections, MOTChallenge text.", HelpName = "D.txt" };
        var json = new Option<string?>("--json") { Description = "Writes the counts to a file; - for standard output.", HelpName = "OUT.json" };
        fps.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double?>() is not (null or (> 0 and <= 60)))
            {
                result.AddError("--fps takes a number above 0, up to 60.");
            }
        });
        width.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 64 or > 4096)
            {
                result.AddError("--width takes 64 to 4096.");
            }
        });
        var command = new Command("replay", "Counts a whole film as fast as it goes.")
        {
            video, plan, model, appearance, fps, width, start, tracks, detections, json,
        };
        command.SetAction((parsed, cancellation) => RunAsync(
            new ReplayRequest(
                parsed.GetRequiredValue(video),
                PlanArgument.Load(parsed.GetRequiredValue(plan)),
                parsed.GetRequiredValue(model),
                parsed.GetValue(appearance),
                parsed.GetValue(fps),
                parsed.GetValue(width),
                ParseStart(parsed.GetValue(start)),
                parsed.GetValue(tracks),
                parsed.GetValue(detections)),
            parsed.GetValue(json),
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ReplayRequest request, string? json, CancellationToken cancellation)
    {
        using OnnxPersonDetector detector = ModelOption.Load(request.Model);
        using OnnxAppearanceModel? appearance = AppearanceOption.Load(request.Appearance);
        ReplayResult result = await CountAsync(request, detector, appearance, cancellation).ConfigureAwait(false);
        var summary = ReplaySummary.Of(result.Frames, result.Duration, request.Plan, result.Intervals);
        if (json is not null)
        {
            ReplayDocument.Write(json, summary, result);
        }

        if (json != "-")
        {
            await Console.Out.WriteAsync(ReplayText.Of(summary, result)).ConfigureAwait(false);
        }

        return ExitCode.Done;
    }

    private static async Task<ReplayResult> CountAsync(
        ReplayRequest request, OnnxPersonDetector detector, OnnxAppearanceModel? appearance, CancellationToken cancellation)
    {
        // Results appear whole or not at all: a film that breaks off leaves the files of an earlier run as they were.
        using var tracks = WholeFile.Begin(request.Tracks);
        using var detections = WholeFile.Begin(request.Detections);
        using var meter = new OwnMeter();
        using ILoggerFactory loggers = LoggerFactory.Create(
            logging => logging.AddProvider(new StandardErrorLog()).SetMinimumLevel(LogLevel.Warning));
        var graph = new GraphSettings(detector.Model, Environment.ProcessorCount, new BatchingOptions(1, TimeSpan.Zero));
        var runner = new ReplayRunner(detector, graph, meter.Stages, loggers);
        ReplayJob job = new("replay", request.Video, request.Plan)
        {
            FramesPerSecond = request.FramesPerSecond,
            AnalysisWidth = request.Width,
            Appearance = appearance is null ? null : AppearanceSettings.Of(appearance),
            Start = request.Start,
            Tracks = tracks?.Writer,
            Detections = detections?.Writer,
        };
        IReadOnlyList<ReplayResult> results = await FrameProgress.ShowAsync(
            $"Counting {request.Video}", progress => runner.RunAsync([job], progress, cancellation)).ConfigureAwait(false);
        tracks?.Keep();
        detections?.Keep();
        return results[0];
    }

    private static DateTimeOffset ParseStart(string? text)
    {
        if (text is null)
        {
            return DateTimeOffset.UnixEpoch;
        }

        return DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset start)
            ? start
            : throw new InputException($"--start '{text}' is not a time; write it as 2026-03-01T09:00:00Z.");
    }
}
