using Footfall.Domain.Cameras;
using Footfall.Domain.Plans;

namespace Footfall.Storage.Configuration;

/// <summary>One camera: where its pictures come from, how they are analysed, what is counted.</summary>
/// <param name="Id">Unique in the store: letters, digits, '-' and '_'.</param>
/// <param name="Name">For people.</param>
/// <param name="Address">Where the pictures come from.</param>
/// <param name="FramesPerSecond">Frames a second that are analysed; above 0, up to 60.</param>
/// <param name="AnalysisWidth">Columns that the analysed region is decoded at; 64 to 4096.</param>
/// <param name="Loop">For a file: starts again at its end.</param>
/// <param name="Plan">What it counts.</param>
public sealed record CameraSetup(
    string Id,
    string Name,
    CameraAddress Address,
    double FramesPerSecond,
    int AnalysisWidth,
    bool Loop,
    CameraPlan Plan)
{
    /// <summary>Frames a second where the configuration names none.</summary>
    public const double DefaultFramesPerSecond = 10;

    /// <summary>Columns where the configuration names none.</summary>
    public const int DefaultAnalysisWidth = 640;

    /// <summary>Whether it is watched; a camera that is not stays in the store, paused.</summary>
    /// <value>True unless configured.</value>
    public bool IsEnabled { get; init; } = true;

    /// <summary>How people are looked for in its pictures.</summary>
    public CameraDetection Detection { get; init; } = CameraDetection.Default;

    /// <summary>Where it hangs on the store's floor plan; null where it is not placed.</summary>
    public FloorPlanPosition? FloorPlanPosition { get; init; }

    /// <summary>What pictures of it people may see.</summary>
    public PictureMode PictureMode { get; init; }
}
