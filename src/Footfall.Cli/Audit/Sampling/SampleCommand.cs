using System.CommandLine;
using System.Globalization;
using System.Text;
using Footfall.Cli.Audit.Hand;
using Footfall.Cli.Audit.Live;
using Footfall.Cli.Audit.Page;
using Footfall.Cli.Audit.Record;
using Footfall.Cli.CommandLine;
using Footfall.Domain.Cameras;
using Microsoft.Extensions.Logging;

namespace Footfall.Cli.Audit.Sampling;

/// <summary><c>footfall audit sample</c>: which intervals a person is to count, and what the system counted there.</summary>
internal static class SampleCommand
{
    public static Command Create()
    {
        var folder = new Option<string>("--out") { Description = "The audit's folder; made if there is none.", HelpName = "AUDIT_DIR", Required = true };
        var wait = new Option<double>("--wait")
        {
            Description = "For a camera: seconds from its first picture to the first interval, 5 to 86400, to get ready in.",
            HelpName = "S",
            DefaultValueFactory = static _ => 30,
        };
        wait.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<double>() is not (>= 5 and <= 86400))
            {
                result.AddError("--wait takes 5 to 86400 seconds.");
            }
        });
        var page = new PageOptions();
        var command = new Command(
            "sample",
            "Draws intervals of a recording to count by hand, quiet ones too. A camera is counted while it is watched: "
            + "its pictures are not kept, so the hand count is made on the page meanwhile, or at the door on the sheet.");
        var sample = new SampleOptions(command);
        command.Options.Add(folder);
        command.Options.Add(wait);
        page.AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(
            sample.Read(parsed),
            new AuditFolder(parsed.GetRequiredValue(folder)),
            TimeSpan.FromSeconds(parsed.GetValue(wait)),
            page.Read(parsed),
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        SampleRequest request, AuditFolder folder, TimeSpan wait, PageRequest page, CancellationToken cancellation)
    {
        if (!CameraAddress.TryParse(request.Source, Environment.CurrentDirectory, out CameraAddress? address, out AddressRefusal? refusal))
        {
            throw new InputException($"SOURCE cannot be used: {refusal}");
        }

        folder.Prepare();
        using ILoggerFactory loggers = LoggerFactory.Create(
            static logging => logging.AddProvider(new StandardErrorLog()).SetMinimumLevel(LogLevel.Warning));
        if (address.Kind == CameraAddressKind.File)
        {
            AuditSample sample = await RecordingSampler.SampleAsync(request, loggers, cancellation).ConfigureAwait(false);
            HandSheet.WriteTemplate(folder.TemplatePath, sample);
            folder.Write(sample);
            await Console.Out.WriteAsync(Describe(sample, folder)).ConfigureAwait(false);
        }
        else
        {
            await new CameraAudit(request, address, folder, wait, page, loggers).RunAsync(cancellation).ConfigureAwait(false);
        }

        return ExitCode.Done;
    }

    // What the system counted is not told: whoever reads this may be the one who counts.
    private static string Describe(AuditSample sample, AuditFolder folder)
    {
        var text = new StringBuilder();
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"{sample.Intervals.Count} intervals of {sample.LengthS:0.#} s drawn from {sample.Strata.Sum(static stratum => stratum.Intervals)}, seed {sample.Seed}:");
        foreach (Stratum stratum in sample.Strata)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {stratum.Name,-6} {stratum.Sampled,4} of {stratum.Intervals}");
        }

        text.AppendLine(CultureInfo.InvariantCulture, $"Count them on the page (footfall audit count) or on {folder.TemplatePath}.");
        return text.ToString();
    }
}
