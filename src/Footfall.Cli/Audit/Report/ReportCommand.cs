using System.CommandLine;
using System.Globalization;
using Footfall.Cli.Audit.Record;
using Footfall.Cli.CommandLine;

namespace Footfall.Cli.Audit.Report;

/// <summary><c>footfall audit report</c>: the system's counts against a hand count.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("AUDIT_DIR") { Description = "The audit's folder." };
        var number = new Option<int?>("--count") { Description = "Which of its hand counts, from 1; the latest unless set.", HelpName = "N" };
        var json = new Option<string?>("--json") { Description = "Writes the report to a file; - for standard output.", HelpName = "OUT.json" };
        var command = new Command("report", "Compares the counts with a hand count: bias and accuracy, in and out apart.") { folder, number, json };
        command.SetAction(parsed => Run(
            new AuditFolder(parsed.GetRequiredValue(folder)), parsed.GetRequiredValue(folder), parsed.GetValue(number), parsed.GetValue(json)));
        return command;
    }

    private static int Run(AuditFolder folder, string path, int? number, string? json)
    {
        AuditSample sample = folder.ReadSample();
        IReadOnlyList<HandCount> counts = folder.ReadCounts();
        if (counts.Count == 0)
        {
            throw new InputException($"{path} holds no finished hand count; make one with 'footfall audit count {path}'.");
        }

        int chosen = number ?? counts.Count;
        if (chosen < 1 || chosen > counts.Count)
        {
            throw new InputException(string.Create(
                CultureInfo.InvariantCulture, $"--count {chosen} is not there; {path} holds 1 to {counts.Count}."));
        }

        AuditReport report = ReportBuilder.Build(sample, counts, chosen);
        if (json is not null)
        {
            JsonFile.Write(json, report);
        }

        if (json != "-")
        {
            Console.Out.Write(ReportText.Of(report));
        }

        return ExitCode.Done;
    }
}
