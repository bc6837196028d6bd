using Footfall.Baselines;
using Footfall.Domain.Detections;

namespace Footfall.Benchmarks.Tracking;

/// <summary>Detections frame by frame.</summary>
/// <param name="Frames">One entry for every frame, also those without a detection.</param>
/// <param name="Period">From one frame to the next.</param>
internal sealed record Film(Detection[][] Frames, TimeSpan Period)
{
    public static Film Of(Scene scene) => scene switch
    {
        Scene.FiveBoxes => new Film(Footage.Read("PETS09-S2L1", 795), TimeSpan.FromSeconds(1.0 / 10)),
        Scene.FiftyBoxes => new Film(Footage.Read("MOT17-04", 1050), TimeSpan.FromSeconds(1.0 / 30)),
        _ => throw new ArgumentOutOfRangeException(nameof(scene), scene, "No film is known for this scene."),
    };
}
