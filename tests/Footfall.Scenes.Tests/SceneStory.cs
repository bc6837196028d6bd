using Footfall.Domain.Detections;
using Footfall.Domain.Geometry;
using Footfall.Domain.Measures;
using Footfall.Domain.Plans;
using Footfall.Scenes.Film;

namespace Footfall.Scenes.Tests;

/// <summary>One camera told box by box what its detector sees; ten frames a second unless set.</summary>
internal sealed class SceneStory
{
    public static readonly PictureSize Picture = new(1280, 720);

    /// <summary>Down the middle of the picture, from border to border; to the right is in.</summary>
    public static readonly LinePlan Middle =
        new("middle", LineRole.Entrance, new(0.5, 1), new(0.5, 0), CrossingSide.LeftToRight);

    public static readonly ZonePlan RightHalf = new(
        "right", ZoneRole.Area, [new(0.5, 0), new(1, 0), new(1, 1), new(0.5, 1)]);

    public static readonly ZonePlan LeftHalf = new(
        "left", ZoneRole.Area, [new(0, 0), new(0.5, 0), new(0.5, 1), new(0, 1)]);

    public SceneStory(params ZonePlan[] zones)
    {
        Plan = new CameraPlan(1, [Middle], [.. zones], RegionNormalized.Full, [], PlanSettings.Default);
        Camera = new SceneCamera(Plan, Picture);
    }

    private SceneStory(SceneStory before, TimeSpan pause)
    {
        Plan = before.Plan;
        Now = before.Now + pause;
        Camera = new SceneCamera(Plan, Picture, resumed: before.Camera.Analyzer.ReadJournal());
    }

    public CameraPlan Plan { get; }

    public SceneCamera Camera { get; }

    public DateTimeOffset Now { get; set; } = SceneCamera.Noon;

    public TimeSpan Period { get; set; } = TimeSpan.FromSeconds(0.1);

    public int In => Camera.Sink.Count("middle", CrossingDirection.In);

    public int Out => Camera.Sink.Count("middle", CrossingDirection.Out);

    public int Occupancy => Camera.Analyzer.ReadLive().Zones[0].Occupancy ?? -1;

    public IEnumerable<ZoneVisit> Visits => Camera.Sink.Visits;

    /// <summary>Somebody a quarter of the picture high with their feet there.</summary>
    public static Detection At(double x, double y, float score = 0.9f)
    {
        const float Height = 180;
        const float Half = 33;
        float footX = (float)(x * Picture.Width);
        float footY = (float)(y * Picture.Height);
        return new Detection(new BoxPixels(footX - Half, footY - Height, footX + Half, footY), score);
    }

    /// <summary>The process ends without warning, and another goes on some time later with a new tracker.</summary>
    public SceneStory Restart(double pauseSeconds) => new(this, TimeSpan.FromSeconds(pauseSeconds));

    public void Frame(params IReadOnlyList<Detection> seen)
    {
        Camera.Show(Now, seen);
        Now += Period;
    }

    public void Frames(int count, Func<int, IReadOnlyList<Detection>> seen)
    {
        for (int i = 0; i < count; i++)
        {
            Frame(seen(i));
        }
    }

    public SceneStory Complete()
    {
        Camera.Analyzer.Complete();
        return this;
    }
}
