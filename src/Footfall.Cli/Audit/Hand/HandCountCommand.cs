using System.CommandLine;
using System.Globalization;
using Footfall.Cli.Audit.Page;
using Footfall.Cli.Audit.Record;
using Footfall.Cli.CommandLine;

namespace Footfall.Cli.Audit.Hand;

/// <summary><c>footfall audit count</c>: takes a hand count, on a page that plays the intervals or from a sheet.</summary>
internal static class HandCountCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("AUDIT_DIR") { Description = "The audit's folder." };
        var sheet = new Option<string?>("--csv")
        {
            Description = "A filled-in sheet (interval,line,direction,count) in place of the page.",
            HelpName = "HAND.csv",
        };
        var page = new PageOptions();
        var command = new Command("count", "Takes a hand count, without showing the system's own.") { folder, sheet };
        page.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var audit = new AuditFolder(parsed.GetRequiredValue(folder));
            AuditSample sample = audit.ReadSample();
            if (parsed.GetValue(sheet) is { } path)
            {
                Take(audit, sample, path, page.Read(parsed).By);
                return ExitCode.Done;
            }

            return await RecordingPage.RunAsync(audit, sample, page.Read(parsed), cancellation).ConfigureAwait(false);
        });
        return command;
    }

    private static void Take(AuditFolder audit, AuditSample sample, string path, string by)
    {
        IReadOnlyList<HandTally> tallies = HandSheet.Read(path, sample);
        audit.Append(new HandCount(by, TimeProvider.System.GetUtcNow(), "csv", tallies));
        Console.Out.WriteLine(Summary(sample, tallies));
    }

    /// <summary>How much of a sample was counted.</summary>
    public static string Summary(AuditSample sample, IReadOnlyCollection<HandTally> tallies) => string.Create(
        CultureInfo.InvariantCulture,
        $"Kept a hand count of {tallies.Sum(static tally => tally.In + tally.Out)} crossings, {tallies.Count} of {sample.Intervals.Count * sample.Lines.Count} (interval, line) pairs.");
}
