using System.Globalization;
using Footfall.Cli.Mot;

namespace Footfall.Cli.Track;

/// <summary>What the scores of a file mean: a share of certainty, or an open-ended margin.</summary>
/// <remarks>
/// <para>
/// A tracker compares scores with fixed thresholds between 0 and 1. Detectors such as the boosted trees of MOTChallenge 2015 (Dollár
/// et al., "Fast Feature Pyramids for Object Detection", PAMI 2014) give margins instead, from below 0 to above 100. Their map into 0..1
/// is one logistic curve, fixed for every film (Platt, "Probabilistic Outputs for Support Vector Machines", 1999): 1 / (1 + e^−((s −
/// <see cref="EvenMargin"/>) / <see cref="MarginScale"/>)). Stretching a film's own smallest and largest score to 0 and 1 would be simpler, but a
/// camera does not know what it will see later: the same box would be sure in one film and unsure in another.
/// </para>
/// <para>
/// The one thing taken from the whole file is which kind of detector wrote it: margins if any score lies outside 0..1. That is a
/// property of the detector, known before its first frame.
/// </para>
/// </remarks>
internal sealed class ScoreScale
{
    /// <summary>The margin of a box that is right as often as wrong.</summary>
    /// <remarks>
    /// Both numbers are rounded from fits to the 15376 public boxes of five films of MOTChallenge 2015, right at an overlap of one half.
    /// </remarks>
    internal const double EvenMargin = 20;

    /// <summary>How much more margin multiplies the odds by e.</summary>
    internal const double MarginScale = 20;

    // Scores that were rounded or computed in single precision may miss the ends by a little.
    private const float Slack = 0.001f;

    private readonly bool _isMargin;

    private ScoreScale(bool isMargin, string? note) => (_isMargin, Note) = (isMargin, note);

    /// <summary>What the user is to be told; null where scores are used as they are.</summary>
    public string? Note { get; }

    /// <summary>Tells what kind of scores a file has.</summary>
    public static ScoreScale Of(IReadOnlyCollection<MotRow> rows)
    {
        float least = rows.Count == 0 ? 0 : rows.Min(static row => row.Score);
        float most = rows.Count == 0 ? 1 : rows.Max(static row => row.Score);
        bool isMargin = least < -Slack || most > 1 + Slack;
        return new ScoreScale(
            isMargin,
            isMargin
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"scores reach from {least:0.##} to {most:0.##}, so they are read as margins: {EvenMargin} is even odds, {EvenMargin + MarginScale} is 0.73.")
                : null);
    }

    /// <summary>The score within 0..1; keeps the order of scores.</summary>
    public float ToShare(float score) =>
        _isMargin ? (float)(1 / (1 + Math.Exp((EvenMargin - score) / MarginScale))) : Math.Clamp(score, 0, 1);
}
