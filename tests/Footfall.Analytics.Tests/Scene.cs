using Footfall.Analytics.Summaries;
using Footfall.Domain.Geometry;
using Footfall.Domain.Journals;
using Footfall.Domain.Measures;
using Footfall.Domain.Plans;
using Footfall.Domain.Tracks;

namespace Footfall.Analytics.Tests;

/// <summary>One camera and its clock, told frame by frame who is where. Ten frames a second unless set.</summary>
internal sealed class Scene
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 14, 12, 0, 0, TimeSpan.Zero);

    /// <summary>A door in the middle of the picture: from the left of the screen to the right is in.</summary>
    public static readonly LinePlan Door =
        new("door", LineRole.Entrance, new(0.5, 0.9), new(0.5, 0.1), CrossingSide.LeftToRight);

    /// <summary>The right half of the picture.</summary>
    public static readonly ZonePlan RightHalf = Box("right", 0.5, 0, 1, 1);

    private readonly List<TrackedBox> _boxes = [];

    public Scene(CameraPlan plan, AnalyzerOptions? options = null, CameraJournal? resumed = null)
    {
        Analyzer = new CameraAnalyzer("cam", "test-model", plan, Sink, options ?? new AnalyzerOptions(), resumed);
    }

    public RecordingSink Sink { get; } = new();

    public CameraAnalyzer Analyzer { get; }

    public PictureSize Size { get; set; } = new(1280, 720);

    public TimeSpan Period { get; set; } = TimeSpan.FromSeconds(0.1);

    /// <summary>Capture time of the next frame.</summary>
    public DateTimeOffset Now { get; set; } = Noon;

    public int In => Sink.Crossings.Count(crossing => crossing.Direction == CrossingDirection.In);

    public int Out => Sink.Crossings.Count(crossing => crossing.Direction == CrossingDirection.Out);

    public static Scene WithDoor(PlanSettings? settings = null) => new(Plan([Door], [], settings));

    public static Scene WithZones(params ZonePlan[] zones) => new(Plan([], zones));

    public static CameraPlan Plan(LinePlan[] lines, ZonePlan[] zones, PlanSettings? settings = null, int version = 1) =>
        new(version, [.. lines], [.. zones], RegionNormalized.Full, [], settings ?? PlanSettings.Default);

    public static ZonePlan Box(
        string id, double left, double top, double right, double bottom, ZoneRole role = ZoneRole.Area) =>
        new(id, role, [new(left, top), new(right, top), new(right, bottom), new(left, bottom)]);

    public static DateTimeOffset At(double seconds) => Noon + TimeSpan.FromSeconds(seconds);

    /// <summary>One frame.</summary>
    public void Frame(params ReadOnlySpan<Person> people)
    {
        _boxes.Clear();
        foreach (Person person in people)
        {
            _boxes.Add(person.In(Size));
        }

        Analyzer.Observe(Now, Size, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_boxes));
        Now += Period;
    }

    /// <summary>The same people standing still for a number of frames.</summary>
    public void Stand(int frames, params ReadOnlySpan<Person> people)
    {
        for (int i = 0; i < frames; i++)
        {
            Frame(people);
        }
    }

    /// <summary>One person walking straight, both ends included.</summary>
    public void Walk(int id, (double X, double Y) from, (double X, double Y) to, int frames)
    {
        for (int i = 0; i < frames; i++)
        {
            double share = frames == 1 ? 0 : (double)i / (frames - 1);
            Frame(new Person(id, from.X + (share * (to.X - from.X)), from.Y + (share * (to.Y - from.Y))));
        }
    }

    /// <summary>Time without frames.</summary>
    public void Skip(double seconds) => Now += TimeSpan.FromSeconds(seconds);

    /// <summary>The process ends, and another goes on some time later; its tracker numbers people anew.</summary>
    /// <param name="afterSeconds">From the last frame of one to the first of the other.</param>
    /// <param name="plan">The plan then; the same unless given.</param>
    public Scene Restart(double afterSeconds, CameraPlan? plan = null)
    {
        CameraJournal journal = Analyzer.ReadJournal();
        return new Scene(plan ?? journal.Plan, resumed: journal)
        {
            Size = Size,
            Now = Now - Period + TimeSpan.FromSeconds(afterSeconds),
        };
    }

    public Scene Complete()
    {
        Analyzer.Complete();
        return this;
    }

    public CameraInterval Total() =>
        IntervalMerge.Merge(Sink.Intervals, Sink.Intervals[0].Start, TimeSpan.FromHours(1));
}
