using CsCheck;
using Footfall.Domain.Detections;
using Footfall.Domain.Geometry;
using Footfall.Domain.Plans;
using Footfall.Scenes.Film;
using Footfall.Scenes.Floor;
using Footfall.Scenes.People;
using Footfall.Scenes.Truth;

namespace Footfall.Scenes.Tests.Properties;

/// <summary>A minute at a shop's entrance, by its seed alone.</summary>
internal sealed class RandomScene
{
    private RandomScene(int seed, double framesPerSecond)
    {
        Seed = seed;
        Film = new SceneFilm(FloorCamera.OverTheDoor, Crowd.Of(seed, 60, 12)) { FramesPerSecond = framesPerSecond };
        Plan = Shop.Plan(Film.Camera);
    }

    public static Gen<RandomScene> Any { get; } = Gen.Int[1, 1_000_000].Select(seed => new RandomScene(seed, 10));

    public int Seed { get; }

    public SceneFilm Film { get; }

    public CameraPlan Plan { get; }

    public PictureSize Picture => Film.Camera.Picture;

    public IReadOnlyList<TrueCrossing> Truth => SceneTruth.Crossings(Film.Camera, Plan, Film.Walkers);

    public RandomScene At(double framesPerSecond) => new(Seed, framesPerSecond);

    /// <summary>Noisy frames that may be kept.</summary>
    public SceneFrame[] Noisy() => [.. Film.WithNoise(Seed).Select(frame => frame with { Detections = [.. frame.Detections] })];

    /// <summary>In and out of each line in the plan's order.</summary>
    public static int[] Counts(CameraPlan plan, SceneSink sink) =>
    [
        .. plan.Lines.SelectMany(line => Enum.GetValues<CrossingDirection>().Select(way => sink.Count(line.Id, way))),
    ];

    public int[] TrueCounts() =>
    [
        .. Plan.Lines.SelectMany(line => Enum.GetValues<CrossingDirection>().Select(way =>
            Truth.Count(crossing => crossing.LineId == line.Id && crossing.Direction == way))),
    ];

    public static SceneFrame Map(SceneFrame frame, Func<Detection, Detection> map) =>
        frame with { Detections = [.. frame.Detections.Select(map)] };

    public override string ToString() => $"seed {Seed} at {Film.FramesPerSecond} frames a second";
}
