namespace Footfall.Pipeline.Graph;

/// <summary>Sizes of the graph.</summary>
/// <param name="Model">The detector's name, stored with every interval.</param>
/// <param name="Detectors">Detector calls at once; on a CPU one for each core does best.</param>
/// <param name="Batching">When a batch goes to the detector.</param>
public sealed record GraphSettings(string Model, int Detectors, BatchingOptions Batching)
{
    /// <summary>Frames that each of a lane's stages may hold.</summary>
    /// <value>At least 1; 4 unless set.</value>
    public int LaneCapacity { get; init; } = 4;
}
