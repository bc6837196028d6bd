namespace Footfall.Pipeline.Graph;

/// <summary>What travels between stages; disposing it sends home everything that it owns.</summary>
internal interface IStageMessage : IDisposable
{
    /// <summary>Frames that it carries, for the stage's counters.</summary>
    int FrameCount { get; }

    /// <summary>Names the message in a fault: camera and frame.</summary>
    string Describe();
}
