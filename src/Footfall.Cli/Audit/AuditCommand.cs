using System.CommandLine;
using Footfall.Cli.Audit.Hand;
using Footfall.Cli.Audit.Report;
using Footfall.Cli.Audit.Sampling;

namespace Footfall.Cli.Audit;

/// <summary><c>footfall audit</c>: how right the counts are, against a hand count.</summary>
internal static class AuditCommand
{
    public static Command Create() => new("audit", "Shows how right the counts are, against a hand count of sampled intervals.")
    {
        SampleCommand.Create(),
        HandCountCommand.Create(),
        ReportCommand.Create(),
    };
}
