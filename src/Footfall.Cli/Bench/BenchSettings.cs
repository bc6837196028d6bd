namespace Footfall.Cli.Bench;

/// <summary>What is measured and for how long.</summary>
/// <param name="Cameras">Cameras at once, each on the same film.</param>
/// <param name="Duration">Time after which no further round begins.</param>
/// <param name="Video">The film.</param>
/// <param name="AnalysisWidth">Columns that frames are decoded at.</param>
internal sealed record BenchSettings(int Cameras, TimeSpan Duration, string Video, int AnalysisWidth)
{
    /// <summary>Frames of each camera in one round.</summary>
    /// <remarks>Many, so that opening a film and what its decoder has read ahead at the end weigh as little as in a service.</remarks>
    public const int FramesPerRound = 400;

    /// <summary>Detector calls at once: one for each core.</summary>
    public static int CallsAtOnce => Environment.ProcessorCount;

    /// <summary>Rate of each camera while latency is measured.</summary>
    public const double PacedFramesPerSecond = 5;

    /// <summary>Frames of each camera while latency is measured.</summary>
    public const int PacedFrames = 50;
}
