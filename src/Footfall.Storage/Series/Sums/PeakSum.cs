namespace Footfall.Storage.Series.Sums;

/// <summary>Bounds of how many were in several zones at once: what their minutes' bounds add up to.</summary>
/// <param name="Subject">Place of the subject in the request.</param>
/// <param name="Bucket">Number of the bucket.</param>
/// <param name="OccupancyMax">The largest sum in any minute of the zones' maxima; null without coverage.</param>
/// <param name="OccupancyMin">The least sum in any minute of their minima; null without coverage.</param>
/// <param name="WaitingMax">The largest sum in any minute of the queues' maxima; null without one.</param>
public readonly record struct PeakSum(int Subject, int Bucket, int? OccupancyMax, int? OccupancyMin, int? WaitingMax);
