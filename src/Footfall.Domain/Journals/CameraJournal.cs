using System.Collections.Immutable;
using Footfall.Domain.Geometry;
using Footfall.Domain.Measures;
using Footfall.Domain.Plans;

namespace Footfall.Domain.Journals;

/// <summary>What one camera's analysis would lose if the process ended now; kept so that a restart goes on from it.</summary>
/// <param name="CameraId">The camera.</param>
/// <param name="At">Capture time up to which it holds.</param>
/// <param name="Plan">The plan that <paramref name="People"/> are counted on.</param>
/// <param name="Picture">Size of the picture that boxes are measured in.</param>
/// <param name="Open">What is counted so far in intervals that are not closed, earliest first.</param>
/// <param name="People">Who was in view or had just left it.</param>
public sealed record CameraJournal(
    string CameraId,
    DateTimeOffset At,
    CameraPlan Plan,
    PictureSize Picture,
    ImmutableArray<CameraInterval> Open,
    ImmutableArray<PersonInView> People)
{
    /// <summary>How many events of this camera had been told to live watchers by then, since its first start.</summary>
    /// <value>0 or more. What was told later is not in the counts of whoever goes on from this journal.</value>
    public long EventsTold { get; init; }
}
