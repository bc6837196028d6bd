namespace Footfall.Pipeline.Metrics;

/// <summary>What waits before one stage of the graph, all cameras together.</summary>
/// <param name="Stage">The stage's name.</param>
/// <param name="Waiting">Frames that wait now, those being worked on left out.</param>
/// <param name="Capacity">Most that may.</param>
/// <param name="Dropped">Frames of the present cameras that were dropped before it because it was busy.</param>
public readonly record struct StageQueue(string Stage, int Waiting, int Capacity, long Dropped);
