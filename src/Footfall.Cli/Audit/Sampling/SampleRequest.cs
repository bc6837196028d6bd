using Footfall.Domain.Plans;

namespace Footfall.Cli.Audit.Sampling;

/// <summary>What a sample's command line asks for.</summary>
/// <param name="Source">A recording's path or a camera's address.</param>
/// <param name="Plan">What the system counts.</param>
/// <param name="Lines">The lines to audit, in the plan's order; at least one.</param>
/// <param name="Model">The detector.</param>
/// <param name="FramesPerSecond">Frames analysed a second; null for all.</param>
/// <param name="Width">Columns that frames are decoded at.</param>
/// <param name="Intervals">Intervals to count by hand.</param>
/// <param name="Length">How long each is.</param>
/// <param name="Seed">Draws them.</param>
internal sealed record SampleRequest(
    string Source,
    CameraPlan Plan,
    IReadOnlyList<string> Lines,
    string Model,
    double? FramesPerSecond,
    int Width,
    int Intervals,
    TimeSpan Length,
    ulong Seed);
