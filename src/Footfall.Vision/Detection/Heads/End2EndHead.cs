using System.Collections.Immutable;
using Footfall.Vision.Models;

namespace Footfall.Vision.Detection.Heads;

/// <summary>Graphs that keep one box per person themselves: RT-DETR, D-FINE, YOLOv10 and exports with suppression.</summary>
internal sealed class End2EndHead(End2EndHeadCard card, int personClass) : IBoxHead
{
    private const int Row = 6;
    private readonly bool _single = card.Output is not null;

    public ImmutableArray<string> Outputs { get; } =
        card.Output is not null ? [card.Output] : [card.Boxes!, card.Scores!, card.Labels!];

    public int LabelOutput => _single ? -1 : 2;

    public string? SizeInput => card.SizeInput;

    public bool IsThinned => true;

    public long[] ShapeOf(int output, InputShape input) => (_single, output) switch
    {
        (true, _) => [input.Pictures, -1, Row],
        (false, 0) => [input.Pictures, -1, 4],
        _ => [input.Pictures, -1],
    };

    public void Decode(HeadOutputs outputs, InputShape input, int picture, float floor, CandidateList found)
    {
        float scaleX = card.Normalized ? input.Width : 1;
        float scaleY = card.Normalized ? input.Height : 1;
        if (_single)
        {
            DecodeRows(outputs.Floats(0, picture), scaleX, scaleY, floor, found);
        }
        else
        {
            DecodeThree(outputs, picture, scaleX, scaleY, floor, found);
        }
    }

    private void DecodeRows(ReadOnlySpan<float> rows, float scaleX, float scaleY, float floor, CandidateList found)
    {
        for (int at = 0; at + Row <= rows.Length; at += Row)
        {
            if (rows[at + 4] >= floor && (int)rows[at + 5] == personClass)
            {
                found.Add(rows[at] * scaleX, rows[at + 1] * scaleY, rows[at + 2] * scaleX, rows[at + 3] * scaleY, rows[at + 4]);
            }
        }
    }

    private void DecodeThree(
        HeadOutputs outputs, int picture, float scaleX, float scaleY, float floor, CandidateList found)
    {
        ReadOnlySpan<float> boxes = outputs.Floats(0, picture);
        ReadOnlySpan<float> scores = outputs.Floats(1, picture);
        for (int i = 0; i < scores.Length; i++)
        {
            if (scores[i] >= floor && outputs.Label(2, picture, i) == personClass)
            {
                ReadOnlySpan<float> box = boxes.Slice(i * 4, 4);
                found.Add(box[0] * scaleX, box[1] * scaleY, box[2] * scaleX, box[3] * scaleY, scores[i]);
            }
        }
    }
}
