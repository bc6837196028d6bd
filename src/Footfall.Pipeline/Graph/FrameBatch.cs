namespace Footfall.Pipeline.Graph;

/// <summary>Frames of any cameras that go to the detector in one call, in the order in which they arrived.</summary>
internal sealed class FrameBatch(int capacity) : IStageMessage
{
    /// <summary>At least one frame.</summary>
    public List<FrameInFlight> Frames { get; } = new(capacity);

    /// <inheritdoc/>
    public int FrameCount => Frames.Count;

    /// <inheritdoc/>
    public string Describe() => $"a batch of {Frames.Count} frames, the first: {Frames[0].Describe()}";

    /// <summary>Disposes every frame in it.</summary>
    public void Dispose()
    {
        foreach (FrameInFlight frame in Frames)
        {
            frame.Dispose();
        }

        Frames.Clear();
    }
}
