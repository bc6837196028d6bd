using Footfall.Domain.Measures;

namespace Footfall.Storage.Series.Sums;

/// <summary>Visits or waits of one subject in one bucket that took a like time.</summary>
/// <param name="Subject">Place of the subject in the request.</param>
/// <param name="Bucket">Number of the bucket.</param>
/// <param name="Length">Number of the histogram's bucket, as <see cref="DwellHistogram.Buckets"/> has it.</param>
/// <param name="Count">How many.</param>
public readonly record struct TimeSum(int Subject, int Bucket, int Length, int Count);
