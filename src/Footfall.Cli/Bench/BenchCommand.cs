using System.CommandLine;
using System.Globalization;
using Footfall.Cli.CommandLine;
using Footfall.Vision.Detection;

namespace Footfall.Cli.Bench;

/// <summary><c>footfall bench</c>: the graph beside bare FFmpeg and bare ONNX Runtime on this machine.</summary>
internal static class BenchCommand
{
    public static Command Create()
    {
        var cameras = new Option<int>("--cameras") { Description = "Cameras at once, 1 to 256.", HelpName = "N", DefaultValueFactory = static _ => 4 };
        var seconds = new Option<double>("--seconds") { Description = "How long to measure, 1 to 86400.", HelpName = "S", DefaultValueFactory = static _ => 60 };
        var video = new Option<string?>("--video") { Description = "The film; the demo clip unless set.", HelpName = "VIDEO" };
        var width = new Option<int>("--width") { Description = "Columns that frames are decoded at.", HelpName = "W", DefaultValueFactory = static _ => 640 };
        Option<string> model = ModelOption.Create();
        var json = new Option<string?>("--json") { Description = "Writes the report to a file; - for standard output, and nothing else there.", HelpName = "OUT.json" };
        cameras.Validators.Add(result => Require(result, result.GetValueOrDefault<int>() is >= 1 and <= 256, "--cameras takes 1 to 256"));
        seconds.Validators.Add(result => Require(result, result.GetValueOrDefault<double>() is >= 1 and <= 86400, "--seconds takes 1 to 86400"));
        var command = new Command("bench", "Measures the graph beside bare FFmpeg and bare ONNX Runtime on the same frames.")
        {
            cameras, seconds, video, width, model, json,
        };
        command.SetAction((parsed, cancellation) => RunAsync(
            new BenchSettings(
                parsed.GetValue(cameras),
                TimeSpan.FromSeconds(parsed.GetValue(seconds)),
                parsed.GetValue(video) ?? Installation.DemoClip,
                parsed.GetValue(width)),
            parsed.GetRequiredValue(model),
            parsed.GetValue(json),
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(BenchSettings settings, string model, string? json, CancellationToken cancellation)
    {
        using OnnxPersonDetector detector = ModelOption.Load(model);
        using var meter = new OwnMeter();
        BenchReport report = await FrameProgress.ShowAsync(
            "Measuring", progress => new BenchRunner(settings, detector, meter.Stages).RunAsync(progress, cancellation)).ConfigureAwait(false);
        if (json is not null)
        {
            JsonFile.Write(json, report);
        }

        if (json != "-")
        {
            await Console.Out.WriteAsync(Describe(report)).ConfigureAwait(false);
        }

        return ExitCode.Done;
    }

    private static string Describe(BenchReport report) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        {report.Cameras} cameras, {report.Frames} frames each way
                              frames/s   processor seconds
        the graph           {report.GraphFps,10:0.0} {report.CpuS.Graph,19:0.00}
        FFmpeg alone        {report.BareDecodeFps,10:0.0} {report.CpuS.BareDecode,19:0.00}
        ONNX Runtime alone  {report.BareInferenceFps,10:0.0} {report.CpuS.BareInference,19:0.00}
        efficiency {report.Efficiency:0.000} (bare processor time over the graph's)
        latency p50 {report.LatencyMs.P50:0.0} ms, p95 {report.LatencyMs.P95:0.0} ms, p99 {report.LatencyMs.P99:0.0} ms at the cameras' own pace, {report.DroppedFrames} frames dropped
        memory {report.MemoryMb:0} MB, {report.MemoryGrowthMb:+0.0;-0.0} MB since the first tenth

        """);

    private static void Require(System.CommandLine.Parsing.SymbolResult result, bool met, string otherwise)
    {
        if (!met)
        {
            result.AddError($"{otherwise}.");
        }
    }
}
