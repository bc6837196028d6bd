using BenchmarkDotNet.Attributes;
using Footfall.Baselines;
using Footfall.Baselines.ByteTrack;
using Footfall.Domain.Detections;
using Footfall.Tracking;

namespace Footfall.Benchmarks.Tracking;

/// <summary>What does following people cost for each frame, beside plain ByteTrack?</summary>
/// <remarks>
/// The detections are real: some 5 people in view on PETS09-S2L1, some 50 on MOT17-04. A tracker sees the film over and over, an
/// hour apart; what is reported is the mean over its frames, warm.
/// </remarks>
public class TrackerSpeed
{
    private Film _film = null!;
    private ITracker _tracker = null!;
    private DateTimeOffset _now = DateTimeOffset.UnixEpoch;
    private int _frame;

    /// <summary>The film whose detections are followed.</summary>
    [ParamsAllValues]
    public Scene Scene { get; set; }

    /// <summary>Plain ByteTrack begins.</summary>
    [GlobalSetup(Target = nameof(PlainByteTrack))]
    public void BeginPlain() => Begin(new ByteTracker());

    /// <summary>The product's tracker begins.</summary>
    [GlobalSetup(Target = nameof(FootfallPipeline))]
    public void BeginOurs() => Begin(new FootfallTracker(new TrackerOptions()));

    /// <summary>One frame.</summary>
    [Benchmark(Baseline = true)]
    public int PlainByteTrack() => Next();

    /// <summary>One frame.</summary>
    [Benchmark]
    public int FootfallPipeline() => Next();

    private void Begin(ITracker tracker)
    {
        _tracker = tracker;
        _film = Film.Of(Scene);
        for (int i = 0; i < 2 * _film.Frames.Length; i++)
        {
            Next();
        }
    }

    private int Next()
    {
        if (_frame == _film.Frames.Length)
        {
            _frame = 0;
            _now = _now.AddHours(1);
        }

        Detection[] detections = _film.Frames[_frame++];
        _now += _film.Period;
        return _tracker.Update(detections, _now).Length;
    }
}
