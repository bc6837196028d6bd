using Footfall.Service.Rpc.Insights.Ranges;

namespace Footfall.Service.Rpc.Insights.Totals;

/// <summary>All that was counted in one bucket.</summary>
/// <param name="Bucket">When.</param>
/// <param name="ElapsedSeconds">Time of it that has passed and counts.</param>
/// <param name="Subjects">In the order in which they were asked for.</param>
internal sealed record BucketTotals(BucketSpan Bucket, double ElapsedSeconds, SubjectTotal[] Subjects);
