namespace Footfall.Service.Rpc.Insights.Ranges;

/// <summary>One bucket, half-open (UTC).</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where the next one begins.</param>
internal readonly record struct BucketSpan(DateTimeOffset Start, DateTimeOffset End);
