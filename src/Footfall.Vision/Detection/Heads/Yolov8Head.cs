using System.Collections.Immutable;
using Footfall.Vision.Models;

namespace Footfall.Vision.Detection.Heads;

/// <summary>YOLOv8 and kin: one column per cell; centre, size and classes are rows.</summary>
internal sealed class Yolov8Head(Yolov8HeadCard card, int classCount, int personClass) : IBoxHead
{
    private const int FirstClass = 4;

    public ImmutableArray<string> Outputs { get; } = [card.Output];

    public long[] ShapeOf(int output, InputShape input) =>
        [input.Pictures, FirstClass + classCount, input.Cells(card.Strides.AsSpan())];

    public void Decode(HeadOutputs outputs, InputShape input, int picture, float floor, CandidateList found)
    {
        ReadOnlySpan<float> all = outputs.Floats(0, picture);
        int cells = all.Length / (FirstClass + classCount);
        ReadOnlySpan<float> x = all[..cells];
        ReadOnlySpan<float> y = all.Slice(cells, cells);
        ReadOnlySpan<float> width = all.Slice(2 * cells, cells);
        ReadOnlySpan<float> height = all.Slice(3 * cells, cells);
        ReadOnlySpan<float> scores = all.Slice((FirstClass + personClass) * cells, cells);
        for (int cell = 0; cell < scores.Length; cell++)
        {
            if (scores[cell] >= floor)
            {
                float halfWidth = width[cell] / 2;
                float halfHeight = height[cell] / 2;
                found.Add(
                    x[cell] - halfWidth, y[cell] - halfHeight, x[cell] + halfWidth, y[cell] + halfHeight, scores[cell]);
            }
        }
    }
}
