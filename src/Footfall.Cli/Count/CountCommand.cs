using System.CommandLine;
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
        var truth = new Option<string?>("--truth")
        {
            Description = "Labelled tracks of the same film: counts them too, and says which crossings are the same.",
            HelpName = "GT.txt",
        };
        var json = new Option<string?>("--json") { Description = "Writes the counts to a file; - for standard output.", HelpName = "OUT.json" };
        var command = new Command("count", "Counts lines and zones on existing tracks.") { tracks, plan, truth, json };
        var film = new FilmOptions(command);
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(tracks),
            film.Read(parsed),
            PlanArgument.Load(parsed.GetRequiredValue(plan)),
            parsed.GetValue(truth),
            parsed.GetValue(json)));
        return command;
    }

    private static int Run(string path, FilmFrames frames, CameraPlan plan, string? truth, string? json)
    {
        CountedFilm counted = Count(path, frames, plan);
        CrossingReport? report = truth is null
            ? null
            : CrossingReport.Of(frames.Film, plan, Count(truth, frames.Whole, plan).Crossings, counted.Crossings);
        if (json is not null)
        {
            SummaryDocument.Write(json, counted.Summary, writer => report?.WriteMember(writer));
        }

        if (json != "-")
        {
            Console.Out.Write(SummaryText.Of(counted.Summary) + report?.ToText());
        }

        return ExitCode.Done;
    }

    private static CountedFilm Count(string path, FilmFrames frames, CameraPlan plan) =>
        TrackCounter.Count(frames, TrackFile.Read(path, frames.Film), plan);
}
