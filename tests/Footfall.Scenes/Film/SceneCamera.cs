using System.Runtime.InteropServices;
using Footfall.Analytics;
using Footfall.Domain.Detections;
using Footfall.Domain.Geometry;
using Footfall.Domain.Journals;
using Footfall.Domain.Plans;
using Footfall.Domain.Tracks;
using Footfall.Tracking;

namespace Footfall.Scenes.Film;

/// <summary>A camera of the product from its detections on: the tracker and the analyzer, as the graph joins them.</summary>
public sealed class SceneCamera
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 14, 12, 0, 0, TimeSpan.Zero);

    private readonly FootfallTracker _tracker = new(new TrackerOptions());
    private readonly List<Detection> _detections = [];
    private readonly List<TrackedBox> _tracks = [];

    public SceneCamera(CameraPlan plan, PictureSize picture, AnalyzerOptions? options = null, CameraJournal? resumed = null)
    {
        Picture = picture;
        Analyzer = new CameraAnalyzer("cam", "test-model", plan, Sink, options ?? new AnalyzerOptions(), resumed);
    }

    public SceneSink Sink { get; } = new();

    public CameraAnalyzer Analyzer { get; }

    public PictureSize Picture { get; }

    /// <summary>When second 0 of the scene is.</summary>
    public DateTimeOffset Start { get; init; } = Noon;

    /// <summary>What happens to tracks between the tracker and the analyzer; nothing unless set.</summary>
    public Func<TrackedBox, TrackedBox>? OnTrack { get; init; }

    /// <summary>What the tracker last reported.</summary>
    public IReadOnlyList<TrackedBox> Tracks => _tracks;

    /// <summary>Plays a scene to its end and closes the books.</summary>
    public static SceneSink Play(
        CameraPlan plan, PictureSize picture, IEnumerable<SceneFrame> frames, AnalyzerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(frames);
        var camera = new SceneCamera(plan, picture, options);
        foreach (SceneFrame frame in frames)
        {
            camera.Show(frame);
        }

        camera.Analyzer.Complete();
        return camera.Sink;
    }

    public void Show(in SceneFrame frame) => Show(Start + TimeSpan.FromSeconds(frame.Seconds), frame.Detections);

    public void Show(DateTimeOffset capturedAt, IReadOnlyList<Detection> detections)
    {
        _detections.Clear();
        _detections.AddRange(detections);
        _tracks.Clear();
        foreach (TrackedBox track in _tracker.Update(CollectionsMarshal.AsSpan(_detections), capturedAt))
        {
            _tracks.Add(OnTrack is null ? track : OnTrack(track));
        }

        Analyzer.Observe(capturedAt, Picture, CollectionsMarshal.AsSpan(_tracks));
    }
}
