using Footfall.Domain.Geometry;

namespace Footfall.Domain.Stillness;

/// <summary>A place that someone said is a person's: nothing there is learnt as a still thing for a while.</summary>
/// <param name="Region">Where; 0..1 of the picture.</param>
/// <param name="Until">Capture time from which on things there may be learnt again.</param>
public sealed record PersonPlace(RegionNormalized Region, DateTimeOffset Until)
{
    /// <summary>What was brought back there, to leave it out again; null where an older version kept the place.</summary>
    public StillThing? Thing { get; init; }
}
