using Footfall.Domain.Plans;

namespace Footfall.Storage.Series.Sums;

/// <summary>Crossings of one subject's lines of one role in one bucket.</summary>
/// <param name="Subject">Place of the subject in the request.</param>
/// <param name="Bucket">Number of the bucket.</param>
/// <param name="Role">The role that the lines had then.</param>
/// <param name="In">Crossings in.</param>
/// <param name="Out">Crossings out.</param>
/// <param name="InWhileOpen">Crossings in of minutes at which the store was open.</param>
/// <param name="CoverageSeconds">Lines × seconds seen; 0 where nothing was.</param>
public readonly record struct LineSum(
    int Subject, int Bucket, LineRole Role, long In, long Out, long InWhileOpen, double CoverageSeconds);
