namespace Footfall.Pipeline.Graph;

/// <summary>When a batch goes to the detector.</summary>
/// <param name="Size">Frames per detector call, at least 1. A CPU gains nothing from more than 1, a GPU does.</param>
/// <param name="Deadline">Longest time that a batch's oldest frame waits for company.</param>
public sealed record BatchingOptions(int Size, TimeSpan Deadline);
