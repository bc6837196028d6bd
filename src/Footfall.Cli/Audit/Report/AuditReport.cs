using Footfall.Cli.Audit.Record;
using Footfall.Cli.Audit.Sampling;

namespace Footfall.Cli.Audit.Report;

/// <summary>What an audit found, with everything that it rests on.</summary>
/// <param name="By">Who counted by hand.</param>
/// <param name="CountedAt">When.</param>
/// <param name="How"><c>page</c> or <c>csv</c>.</param>
/// <param name="Count">Which of the folder's hand counts it is, from 1.</param>
/// <param name="Counts">How many there are.</param>
/// <param name="Source">What was sampled.</param>
/// <param name="Model">The detector.</param>
/// <param name="PlanSha256">The plan's version.</param>
/// <param name="Seed">Drew the intervals, and draws the bootstrap.</param>
/// <param name="LengthS">Seconds of an interval.</param>
/// <param name="Resamples">Of the bootstrap.</param>
/// <param name="Strata">How the intervals were drawn.</param>
/// <param name="Lines">In the plan's order, in before out; of several lines, all together at the end.</param>
/// <param name="Intervals">Every counted interval and line.</param>
internal sealed record AuditReport(
    string By,
    DateTimeOffset CountedAt,
    string How,
    int Count,
    int Counts,
    AuditSource Source,
    string Model,
    string PlanSha256,
    ulong Seed,
    double LengthS,
    int Resamples,
    IReadOnlyList<Stratum> Strata,
    IReadOnlyList<LineReport> Lines,
    IReadOnlyList<ComparedInterval> Intervals);
