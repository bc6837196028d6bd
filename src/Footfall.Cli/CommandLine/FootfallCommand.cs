using System.CommandLine;
using Footfall.Cli.Audit;
using Footfall.Cli.Bench;
using Footfall.Cli.Config;
using Footfall.Cli.Count;
using Footfall.Cli.Detect;
using Footfall.Cli.Models;
using Footfall.Cli.Replay;
using Footfall.Cli.Scoring;
using Footfall.Cli.Track;

namespace Footfall.Cli.CommandLine;

/// <summary>The command <c>footfall</c> with everything under it.</summary>
internal static class FootfallCommand
{
    /// <summary>Runs one command line.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Counts people in video: replays films, looks into pictures, measures itself.")
        {
            ReplayCommand.Create(),
            DetectCommand.Create(),
            TrackCommand.Create(),
            ScoreCommand.Create(),
            CountCommand.Create(),
            AuditCommand.Create(),
            BenchCommand.Create(),
            ModelsCommand.Create(),
            ConfigCommand.Create(),
        };
        ParseResult parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (System.CommandLine.Parsing.ParseError error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync(error.Message).ConfigureAwait(false);
            }

            await Console.Error.WriteLineAsync("Try 'footfall --help'.").ConfigureAwait(false);
            return ExitCode.WrongInput;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false })
                .ConfigureAwait(false);
        }
#pragma warning disable CA1031 // The last place where an error can be told.
        catch (Exception error)
#pragma warning restore CA1031
        {
            await Console.Error.WriteLineAsync(ErrorText.Of(error)).ConfigureAwait(false);
            return ErrorText.ExitCodeOf(error);
        }
    }
}
