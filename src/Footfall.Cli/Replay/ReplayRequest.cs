using Footfall.Domain.Plans;

namespace Footfall.Cli.Replay;

/// <summary>What a replay's command line asks for.</summary>
internal sealed record ReplayRequest(
    string Video,
    CameraPlan Plan,
    string Model,
    string? Appearance,
    double? FramesPerSecond,
    int Width,
    DateTimeOffset Start,
    string? Tracks,
    string? Detections)
{
    /// <summary>Columns that frames are decoded at unless set.</summary>
    public const int DefaultWidth = 768;
}
