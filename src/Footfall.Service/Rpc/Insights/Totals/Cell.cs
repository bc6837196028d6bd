namespace Footfall.Service.Rpc.Insights.Totals;

/// <summary>One cell of a heat map.</summary>
/// <param name="OccupancySeconds">People × seconds.</param>
/// <param name="Visits">Tracks, distinct within each minute.</param>
internal readonly record struct Cell(double OccupancySeconds, long Visits);
