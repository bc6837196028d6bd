using Footfall.Cli.Scoring.Tracks;
using static Footfall.Cli.Tests.Scoring.Tracks.Scene;

namespace Footfall.Cli.Tests.Scoring.Tracks;

public sealed class BenchmarkRulesTests
{
    [Theory]
    [InlineData("MOT17-02-SDP", 1, 1.0, nameof(Benchmark.Mot17))]
    [InlineData("MOT20-01", 1, 1.0, nameof(Benchmark.Mot20))]
    [InlineData("dancetrack0004", 1, 1.0, nameof(Benchmark.DanceTrack))]
    [InlineData("MOT16-02", 1, 1.0, nameof(Benchmark.Mot17))]
    [InlineData("tracks", 1, 12.0, nameof(Benchmark.Mot17))]
    [InlineData("tracks", 1, 13.0, nameof(Benchmark.Mot20))]
    [InlineData("tracks", 0, 1.0, nameof(Benchmark.DanceTrack))]
    [InlineData("PETS09-S2L1", 1, -1.0, nameof(Benchmark.Mot15))]
    [InlineData("PETS09-S2L1", 1, 4.155, nameof(Benchmark.Mot15))]
    [InlineData("MOT17-02", 1, null, nameof(Benchmark.Mot15))]
    public void Benchmark_IsToldFromNameAndRows(string name, int id, double? kind, string expected) =>
        BenchmarkRules.Guess(name, [Person(1, 5, kind: 1), Person(1, id, kind: kind)]).ToString().ShouldBe(expected);
}
