using System.CommandLine;
using Footfall.Analytics.Summaries;
using Footfall.Cli.CommandLine;
using Footfall.Cli.Mot;
using Footfall.Domain.Plans;

namespace Footfall.Cli.Count;

/// <summary><c>footfall count</c>: lines and zones on tracks that are there already.</summary>
internal static class CountCommand
{
    public static Command Create()
    {
        var tracks = new Argument<string>("T.txt") { Description = "Tracks or ground truth, MOTChallenge text." };
        var plan = new Option<string>("--plan") { Description = "What to count.", HelpName = "P.json", Required = true };
        var json = new Option<string?>("--json") { Description = "Writes the counts to a file; - for standard output.", HelpName = "OUT.json" };
        var command = new Command("count", "Counts lines and zones on existing tracks.") { tracks, plan, json };
        var film = new FilmOptions(command);
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(tracks), film.Read(parsed), PlanFile.Load(parsed.GetRequiredValue(plan)), parsed.GetValue(json)));
        return command;
    }

    private static int Run(string path, FilmFrames frames, CameraPlan plan, string? json)
    {
        ReplaySummary summary = TrackCounter.Count(frames, TrackFile.Read(path, frames.Film), plan);
        if (json is not null)
        {
            SummaryDocument.Write(json, summary);
        }

        if (json != "-")
        {
            Console.Out.Write(SummaryText.Of(summary));
        }

        return ExitCode.Done;
    }
}
