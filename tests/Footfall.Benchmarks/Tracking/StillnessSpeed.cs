using BenchmarkDotNet.Attributes;
using Footfall.Domain.Detections;
using Footfall.Domain.Geometry;
using Footfall.Domain.Stillness;
using Footfall.Domain.Tracks;
using Footfall.Tracking;
using Footfall.Tracking.Stillness;

namespace Footfall.Benchmarks.Tracking;

/// <summary>What does learning what never moves add to following people, for each frame?</summary>
/// <remarks>As <see cref="TrackerSpeed"/>; the film runs over and over without a pause, so places are always being learnt.</remarks>
public class StillnessSpeed
{
    private static readonly PictureSize Picture = new(1920, 1080);

    private readonly List<Detection> _seen = [];
    private readonly FootfallTracker _tracker = new(new TrackerOptions());
    private Film _film = null!;
    private StillThings? _still;
    private DateTimeOffset _now = DateTimeOffset.UnixEpoch;
    private int _frame;

    /// <summary>The film whose detections are followed.</summary>
    [ParamsAllValues]
    public Scene Scene { get; set; }

    /// <summary>The tracker alone begins.</summary>
    [GlobalSetup(Target = nameof(Following))]
    public void BeginFollowing() => Begin(null);

    /// <summary>The tracker behind the learner begins.</summary>
    [GlobalSetup(Target = nameof(LearningAndFollowing))]
    public void BeginLearning() => Begin(new StillThings(new StillOptions(), StillKnowledge.Empty, new Unheard()));

    /// <summary>One frame.</summary>
    [Benchmark(Baseline = true)]
    public int Following() => Next();

    /// <summary>One frame.</summary>
    [Benchmark]
    public int LearningAndFollowing() => Next();

    private void Begin(StillThings? still)
    {
        _still = still;
        _film = Film.Of(Scene);
        for (int i = 0; i < 2 * _film.Frames.Length; i++)
        {
            Next();
        }
    }

    private int Next()
    {
        _frame = _frame == _film.Frames.Length ? 0 : _frame;
        _seen.Clear();
        _seen.AddRange(_film.Frames[_frame++]);
        _now += _film.Period;
        _still?.LeaveOut(_seen, Picture, _now);
        ReadOnlySpan<TrackedBox> tracks =
            _tracker.Update(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_seen), _now);
        _still?.Follow(tracks, Picture);
        return tracks.Length;
    }

    private sealed class Unheard : IStillObserver
    {
        public void OnLearnt(StillThing thing)
        {
            // Speed is what is looked at.
        }

        public void OnForgotten(StillThing thing)
        {
            // Speed is what is looked at.
        }

        public void OnBroughtBack(StillThing thing)
        {
            // Speed is what is looked at.
        }

        public void OnShifted(int things)
        {
            // Speed is what is looked at.
        }

        public void OnChanged(StillKnowledge knowledge)
        {
            // Speed is what is looked at.
        }
    }
}
