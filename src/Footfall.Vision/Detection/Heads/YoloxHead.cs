using System.Collections.Immutable;
using Footfall.Vision.Models;

namespace Footfall.Vision.Detection.Heads;

/// <summary>YOLOX: one row per cell, cells of all strides after one another.</summary>
/// <remarks>
/// YOLOX, Ge et al., 2021: centre = (cell + output) × stride, size = exp(output) × stride, score = objectness × class.
/// </remarks>
internal sealed class YoloxHead(YoloxHeadCard card, int classCount, int personClass) : IBoxHead
{
    private const int Objectness = 4;
    private readonly int _row = Objectness + 1 + classCount;

    public ImmutableArray<string> Outputs { get; } = [card.Output];

    public long[] ShapeOf(int output, InputShape input) =>
        [input.Pictures, input.Cells(card.Strides.AsSpan()), _row];

    public void Decode(HeadOutputs outputs, InputShape input, int picture, float floor, CandidateList found)
    {
        ReadOnlySpan<float> rows = outputs.Floats(0, picture);
        foreach (int stride in card.Strides)
        {
            int columns = input.Columns(stride);
            int cells = columns * input.Rows(stride);
            DecodeLevel(rows[..(cells * _row)], columns, stride, floor, found);
            rows = rows[(cells * _row)..];
        }
    }

    private void DecodeLevel(ReadOnlySpan<float> rows, int columns, int stride, float floor, CandidateList found)
    {
        for (int cell = 0, at = 0; at < rows.Length; cell++, at += _row)
        {
            // The product of two numbers of 0..1 is below each: most cells are done with after this one read.
            float objectness = rows[at + Objectness];
            if (!(objectness >= floor))
            {
                continue;
            }

            float score = objectness * rows[at + Objectness + 1 + personClass];
            if (!(score >= floor))
            {
                continue;
            }

            float x = ((cell % columns) + rows[at]) * stride;
            float y = ((cell / columns) + rows[at + 1]) * stride;
            float halfWidth = MathF.Exp(rows[at + 2]) * stride / 2;
            float halfHeight = MathF.Exp(rows[at + 3]) * stride / 2;
            found.Add(x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight, score);
        }
    }
}
