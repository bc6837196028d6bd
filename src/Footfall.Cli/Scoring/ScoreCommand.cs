using System.CommandLine;
using Footfall.Cli.CommandLine;
using Footfall.Cli.Mot;
using Footfall.Cli.Scoring.Tracks;

namespace Footfall.Cli.Scoring;

/// <summary><c>footfall score</c>: how right tracks or detections are.</summary>
internal static class ScoreCommand
{
    public static Command Create()
    {
        Option<string[]> truth = Repeated("--gt", "GT.txt", "Ground truth, MOTChallenge text, or a folder of sequences; once for each --tracks.");
        truth.Required = true;
        Option<string[]> tracks = Repeated("--tracks", "T.txt", "Tracks, MOTChallenge text, or a folder of them; several are scored together too.");
        Option<string[]> info = Repeated("--seqinfo", "S.ini", "seqinfo.ini of each pair; unless set, the one beside its ground truth.");
        Option<string[]> frames = Repeated("--frames", "A-B", "Frames scored: once for all sequences or once for each; all unless set.");
        var benchmark = new Option<string?>("--benchmark") { Description = "Whose rules; told from the files unless set." };
        benchmark.AcceptOnlyFromAmong("mot15", "mot17", "mot20", "dancetrack");
        var detections = new Option<string?>("--detections") { Description = "Detections, MOTChallenge text, instead of tracks.", HelpName = "DET.txt" };
        var json = new Option<string?>("--json") { Description = "Writes the score to a file; - for standard output.", HelpName = "OUT.json" };
        var command = new Command("score", "HOTA, MOTA and IDF1 of tracks, or average precision of detections at an overlap of one half.")
        {
            truth, tracks, info, frames, benchmark, detections, json,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(tracks) is null == result.GetResult(detections) is null)
            {
                result.AddError("score takes either --tracks or --detections.");
            }
            else if (result.GetResult(detections) is not null
                && (result.GetValue(truth) is { Length: > 1 } || result.GetResult(info) is not null || result.GetResult(frames) is not null || result.GetResult(benchmark) is not null))
            {
                result.AddError("--detections takes one --gt, and none of --seqinfo, --frames and --benchmark.");
            }
        });
        command.SetAction(parsed =>
        {
            string[] truths = parsed.GetRequiredValue(truth);
            string? path = parsed.GetValue(json);
            return parsed.GetValue(detections) is { } detected
                ? ScoreDetections(truths[0], detected, path)
                : ScoreTracks(
                    SequenceFinder.Find(truths, parsed.GetRequiredValue(tracks), parsed.GetValue(info) ?? []),
                    parsed.GetValue(frames) ?? [],
                    parsed.GetValue(benchmark) is { } name ? Enum.Parse<Benchmark>(name, ignoreCase: true) : null,
                    path);
        });
        return command;
    }

    private static int ScoreTracks(IReadOnlyList<SequenceFiles> files, string[] frames, Benchmark? benchmark, string? json)
    {
        TrackScoreReport report = TrackScoring.Score(files, frames, benchmark);
        return Tell(report.ToTable(), report.ToDocument(), json);
    }

    private static int ScoreDetections(string truth, string detections, string? json)
    {
        PrecisionResult result = AveragePrecision.Score(MotFile.Read(truth), MotFile.Read(detections));
        return Tell(
            FormattableString.Invariant(
                $"  AP50 {result.AveragePrecision:0.000}: {result.Found} of {result.Truth} found, {result.Wrong} wrong, {result.Ignored} ignored"),
            result,
            json);
    }

    private static int Tell<T>(string text, T document, string? json)
    {
        if (json != "-")
        {
            Console.Out.WriteLine(text);
        }

        if (json is not null)
        {
            JsonFile.Write(json, document);
        }

        return ExitCode.Done;
    }

    private static Option<string[]> Repeated(string name, string helpName, string description) =>
        new(name) { Description = description, HelpName = helpName };
}
