using Footfall.Cli.Mot;
using Footfall.Cli.Scoring.Tracks;
using Footfall.Domain.Geometry;

namespace Footfall.Cli.Tests.Scoring.Tracks;

/// <summary>Boxes 10 x 10 on one row of the picture: moved by d, a box overlaps its own place by (10 - d) / (10 + d).</summary>
internal static class Scene
{
    /// <summary>Moves a box so that it overlaps its own place by six tenths: 7.5 / 12.5.</summary>
    public const float SixTenths = 2.5f;

    public static MotRow Person(int frame, int id, float left = 0, float flag = 1, double? kind = null) =>
        new(frame, id, new BoxPixels(left, 0, left + 10, 10), flag, kind);

    public static MotRow Tracked(int frame, int id, float left = 0) => new(frame, id, new BoxPixels(left, 0, left + 10, 10), 1, -1);

    public static ScoredSequence Prepare(MotRow[] truth, MotRow[] tracks, Benchmark benchmark = Benchmark.Mot15, FrameRange? frames = null) =>
        Preprocessing.Prepare(new SequenceInput("scene", truth, tracks, frames ?? new FrameRange(1, 10), benchmark));

    public static TrackScore Score(MotRow[] truth, MotRow[] tracks) => TrackScore.Of(SequenceCounts.Of(Prepare(truth, tracks)));
}
