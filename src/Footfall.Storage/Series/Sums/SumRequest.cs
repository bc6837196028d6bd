using System.Collections.Immutable;

namespace Footfall.Storage.Series.Sums;

/// <summary>What to add up, over which minutes.</summary>
/// <param name="Subjects">The parts of each subject; the answer names subjects by their place here.</param>
/// <param name="Minutes">Each at most once, earliest first; minutes that are not named do not count.</param>
public sealed record SumRequest(ImmutableArray<ImmutableArray<SumItem>> Subjects, IReadOnlyList<SumMinute> Minutes);
