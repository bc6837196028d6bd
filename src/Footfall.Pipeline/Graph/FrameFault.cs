namespace Footfall.Pipeline.Graph;

/// <summary>One message that a stage could not process; it was dropped and counted.</summary>
/// <param name="Stage">Where.</param>
/// <param name="What">Camera and frame.</param>
/// <param name="Error">Why.</param>
public sealed record FrameFault(string Stage, string What, Exception Error);
