using System.Text.Json;
using System.Text.Json.Nodes;
using Footfall.Cli.Audit.Sampling;
using Footfall.Domain.Plans;

namespace Footfall.Cli.Audit.Record;

/// <summary>What is to be counted by hand, what the system counted there, and everything needed to do it again: <c>audit.json</c>.</summary>
/// <param name="Format">Of the file; <see cref="CurrentFormat"/>.</param>
/// <param name="SampledAt">When the sample was drawn.</param>
/// <param name="Source">What was sampled.</param>
/// <param name="Model">The detector.</param>
/// <param name="FramesPerSecond">Frames analysed a second; null for all.</param>
/// <param name="Width">Columns that frames were decoded at.</param>
/// <param name="PlanSha256">Checksum of the plan's bytes as <see cref="PlanFile.Write"/> writes them: its version.</param>
/// <param name="Plan">The plan itself.</param>
/// <param name="Lines">The audited lines, in the plan's order.</param>
/// <param name="Seed">Drew the intervals.</param>
/// <param name="LengthS">Seconds of an interval.</param>
/// <param name="Strata">From the quietest to the busiest.</param>
/// <param name="Intervals">In the order of time.</param>
internal sealed record AuditSample(
    int Format,
    DateTimeOffset SampledAt,
    AuditSource Source,
    string Model,
    double? FramesPerSecond,
    int Width,
    string PlanSha256,
    JsonNode Plan,
    IReadOnlyList<string> Lines,
    ulong Seed,
    double LengthS,
    IReadOnlyList<Stratum> Strata,
    IReadOnlyList<AuditInterval> Intervals)
{
    /// <summary>The only format so far.</summary>
    public const int CurrentFormat = 1;

    /// <summary>Reads the plan.</summary>
    /// <exception cref="PlanException">Someone changed it to one that is not usable.</exception>
    public CameraPlan ReadPlan() => PlanFile.Parse(JsonSerializer.SerializeToUtf8Bytes(Plan), AuditFolder.SampleName);

    /// <summary>The audited lines as the plan has them.</summary>
    public IReadOnlyList<LinePlan> ReadLines() => [.. ReadPlan().Lines.Where(line => Lines.Contains(line.Id))];
}
