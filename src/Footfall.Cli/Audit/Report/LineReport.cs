using Footfall.Cli.Audit.Statistics;

namespace Footfall.Cli.Audit.Report;

/// <summary>One line and one direction: the system's counts against the hand's.</summary>
/// <param name="Line">The line.</param>
/// <param name="Direction"><c>in</c> or <c>out</c>.</param>
/// <param name="Intervals">Intervals that were counted by hand: the sample's size.</param>
/// <param name="System">The system's crossings in them.</param>
/// <param name="Manual">The hand's crossings in them.</param>
/// <param name="AbsoluteError">|system − manual| of each, summed: over and under do not cancel.</param>
/// <param name="SystemTotal">The system's crossings over all intervals of the recording, estimated from the sample.</param>
/// <param name="ManualTotal">The hand's crossings over all intervals, estimated.</param>
/// <param name="CountBias">(system − manual) / manual of those totals; null where nobody crossed by hand.</param>
/// <param name="CountBias95">Its 95 % confidence interval; null where there is too little.</param>
/// <param name="CountAccuracy">1 − |system − manual| / manual; null where nobody crossed by hand.</param>
/// <param name="CountAccuracy95">Its 95 % confidence interval.</param>
/// <param name="AbsoluteErrorShare">The absolute error over all intervals, estimated, as a share of the hand's total.</param>
/// <param name="TooFew">Why nothing can be said with confidence; null where it can.</param>
internal sealed record LineReport(
    string Line,
    string Direction,
    int Intervals,
    int System,
    int Manual,
    int AbsoluteError,
    double SystemTotal,
    double ManualTotal,
    double? CountBias,
    Span95? CountBias95,
    double? CountAccuracy,
    Span95? CountAccuracy95,
    double? AbsoluteErrorShare,
    string? TooFew);
