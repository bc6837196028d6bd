using Footfall.Pipeline.Metrics;

namespace Footfall.Pipeline.Graph;

/// <summary>How one stage is built.</summary>
/// <param name="Name">The stage's name in metrics and faults.</param>
/// <param name="Capacity">Messages that it may hold, those being worked on included; at least 1.</param>
/// <param name="Parallelism">Messages worked on at once; at least 1, and 1 for a stage with state.</param>
/// <param name="Meter">Where its work is counted.</param>
internal sealed record StageSettings(string Name, int Capacity, int Parallelism, StageMeter Meter);
