namespace Footfall.Scenes.Noise;

/// <summary>The detector's changing luck with one person.</summary>
internal sealed class SeenPerson
{
    private readonly Wander _score = new(DetectorNoise.SlowScoreShare, DetectorNoise.SlowScoreSeconds, DetectorNoise.FastScoreSeconds);
    private readonly Wander[] _edges =
    [
        .. Enumerable.Range(0, 4).Select(_ => new Wander(
            DetectorNoise.SlowEdgeShare, DetectorNoise.SlowEdgeSeconds, DetectorNoise.FastEdgeSeconds)),
    ];

    public double ScoreRank(Random random, double seconds) => Wander.Rank(_score.Next(random, seconds));

    public double Edge(int edge, Random random, double seconds) => _edges[edge].Next(random, seconds);
}
