using CsCheck;
using Footfall.Cli.Mot;
using Footfall.Cli.Track;
using Footfall.Domain.Geometry;

namespace Footfall.Cli.Tests.Track;

public sealed class ScoreScaleTests
{
    [Theory]
    [InlineData(0.0, 1.0)]
    [InlineData(0.02, 0.98)]
    [InlineData(-0.0005, 1.0002)]
    public void Shares_AreUsedAsTheyAre(double least, double most)
    {
        ScoreScale scale = Of(least, most);

        scale.Note.ShouldBeNull();
        (scale.ToShare(0.3f), scale.ToShare(1.0002f), scale.ToShare(-0.0005f)).ShouldBe((0.3f, 1f, 0f));
    }

    [Theory]
    [InlineData(0.1, 1.2)]
    [InlineData(-0.2, 0.9)]
    [InlineData(-3, 138)]
    public void Margins_GoThroughOneCurve_WhateverTheFilm(double least, double most)
    {
        ScoreScale scale = Of(least, most);

        scale.Note.ShouldNotBeNull();
        scale.ToShare(20).ShouldBe(0.5f);
        scale.ToShare(40).ShouldBe(0.7311f, 1e-4f);
        scale.ToShare(0).ShouldBe(0.2689f, 1e-4f);
    }

    [Fact]
    public void Margins_KeepTheirOrderAndStayWithinTheRange() =>
        Gen.Select(Gen.Float[-1e6f, 1e6f], Gen.Float[-1e6f, 1e6f]).Sample((one, other) =>
        {
            ScoreScale scale = Of(-1, 100);
            (float low, float high) = (scale.ToShare(Math.Min(one, other)), scale.ToShare(Math.Max(one, other)));
            return low <= high && low >= 0 && high <= 1;
        });

    [Fact]
    public void NoScores_AreShares() => ScoreScale.Of([]).Note.ShouldBeNull();

    private static ScoreScale Of(params double[] scores) =>
        ScoreScale.Of([.. scores.Select(static score => new MotRow(1, -1, new BoxPixels(0, 0, 1, 1), (float)score, null))]);
}
