namespace Footfall.Storage.Series.Sums;

/// <summary>One minute that counts.</summary>
/// <param name="Start">When it begins; a whole minute.</param>
/// <param name="Bucket">Number of the bucket that it is added to.</param>
/// <param name="IsOpen">Whether the store is open then.</param>
public readonly record struct SumMinute(DateTimeOffset Start, int Bucket, bool IsOpen);
