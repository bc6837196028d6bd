using System.CommandLine;
using Footfall.Cli.CommandLine;
using Footfall.Cli.Mot;

namespace Footfall.Cli.Scoring;

/// <summary><c>footfall score</c>: how right detections are.</summary>
internal static class ScoreCommand
{
    public static Command Create()
    {
        var truth = new Option<string>("--gt")
        {
            Description = "Ground truth, MOTChallenge text; boxes with flag 0 are ignored.",
            HelpName = "GT.txt",
            Required = true,
        };
        var detections = new Option<string>("--detections")
        {
            Description = "Detections, MOTChallenge text.",
            HelpName = "DET.txt",
            Required = true,
        };
        var json = new Option<string?>("--json") { Description = "Writes the score to a file.", HelpName = "OUT.json" };
        var command = new Command("score", "Average precision of person detections at an overlap of one half.") { truth, detections, json };
        command.SetAction(parsed =>
        {
            PrecisionResult result = AveragePrecision.Score(
                MotFile.Read(parsed.GetRequiredValue(truth)), MotFile.Read(parsed.GetRequiredValue(detections)));
            Console.Out.WriteLine(FormattableString.Invariant(
                $"  AP50 {result.AveragePrecision:0.000}: {result.Found} of {result.Truth} found, {result.Wrong} wrong, {result.Ignored} ignored"));
            if (parsed.GetValue(json) is { } path)
            {
                JsonFile.Write(path, result);
            }

            return ExitCode.Done;
        });
        return command;
    }
}
