using System.Collections.Immutable;
using Footfall.Vision.Detection;
using Footfall.Vision.Detection.Heads;
using Footfall.Vision.Models;

namespace Footfall.Vision.Appearance;

/// <summary>One vector for each picture.</summary>
internal sealed class EmbeddingHead(EmbeddingHeadCard card) : IOutputHead
{
    public ImmutableArray<string> Outputs { get; } = [card.Output];

    public long[] ShapeOf(int output, InputShape input) => [input.Pictures, card.Length];
}
