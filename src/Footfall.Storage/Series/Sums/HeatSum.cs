namespace Footfall.Storage.Series.Sums;

/// <summary>One cell of a camera's heat map in one bucket.</summary>
/// <param name="Subject">Place of the camera in the request.</param>
/// <param name="Bucket">Number of the bucket.</param>
/// <param name="Cell">Row × columns + column, row 0 at the top.</param>
/// <param name="OccupancySeconds">People × seconds in the cell.</param>
/// <param name="Visits">Tracks in the cell, distinct within each minute.</param>
public readonly record struct HeatSum(int Subject, int Bucket, int Cell, double OccupancySeconds, int Visits);
