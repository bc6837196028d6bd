using Footfall.Vision.Models;

namespace Footfall.Vision.Tests.Appearance;

public sealed class EmbeddingCardTests
{
    private const string Head = """ "kind": "embedding", "output": "out", "length": 64, "same_from": 0.7, "clear_by": 0.1 """;
    private static readonly string Checksum = new('0', 64);

    [Fact]
    public void Card_IsRight_IsReadWhole()
    {
        ModelCard card = Read(EmbeddingCards.OsnetInput, Head);

        card.Head.ShouldBe(new EmbeddingHeadCard("out", 64, 0.7, 0.1));
        (card.Input.Width, card.Input.Height, card.Input.Placement).ShouldBe((128, 256, PicturePlacement.Stretch));
        card.ClassCount.ShouldBe(0);
    }

    [Theory]
    [InlineData("\"length\": 64", "\"length\": 1", "head.length: expected a whole number from 2 to 8192, found 1")]
    [InlineData("\"output\": \"out\",", "", "head.output: missing")]
    [InlineData("\"same_from\": 0.7", "\"same_from\": 7", "head.same_from: expected a number from 0 to 1, found 7")]
    [InlineData("\"clear_by\": 0.1", "\"clearby\": 0.1", "head.clear_by: missing")]
    public void Rejects_WrongHead(string right, string wrong, string problem) =>
        Should.Throw<ModelException>(() => Read(EmbeddingCards.OsnetInput, Head.Replace(right, wrong, StringComparison.Ordinal)))
            .Problems.ShouldContain(found => found.StartsWith(problem, StringComparison.Ordinal));

    [Fact]
    public void Rejects_FreeSize_BecauseEverybodyIsShownAtOne() =>
        Should.Throw<ModelException>(() => Read(
                EmbeddingCards.OsnetInput.Replace("\"size\": [128, 256]", "\"multiple\": 32", StringComparison.Ordinal), Head))
            .Message.ShouldContain("input.size: expected [width, height] beside a head of kind embedding");

    [Theory]
    [InlineData(""", "classes": { "count": 80, "person": 0 } """, "classes: unknown key")]
    [InlineData(""", "thresholds": { "score": 0.4, "overlap": 0.5 } """, "thresholds: unknown key")]
    public void Rejects_WhatOnlyADetectorHas(string more, string problem) =>
        Should.Throw<ModelException>(() => Read(EmbeddingCards.OsnetInput, Head, more))
            .Problems.ShouldContain(found => found.StartsWith(problem, StringComparison.Ordinal));

    private static ModelCard Read(string input, string head, string more = "") =>
        EmbeddingCards.Read("tiny.onnx", Checksum, input, head, "/models/embedding", more);
}
