using System.Collections.Immutable;
using Footfall.Vision.Models;

namespace Footfall.Vision.Detection.Heads;

/// <summary>NanoDet: a score per class and cell, and for each side of the box a distribution over distances.</summary>
/// <remarks>
/// Generalized Focal Loss, Li et al., NeurIPS 2020: distance = stride × Σ k · softmax(bins)_k, from the cell's centre
/// (column + ½, row + ½) × stride.
/// </remarks>
internal sealed class NanodetHead(NanodetHeadCard card, int classCount, int personClass) : IBoxHead
{
    private readonly int _bins = card.RegMax + 1;

    public ImmutableArray<string> Outputs { get; } = [.. card.Scores, .. card.Boxes];

    public long[] ShapeOf(int output, InputShape input)
    {
        int levels = card.Strides.Length;
        int stride = card.Strides[output % levels];
        return [input.Pictures, input.Cells([stride]), output < levels ? classCount : 4 * _bins];
    }

    public void Decode(HeadOutputs outputs, InputShape input, int picture, float floor, CandidateList found)
    {
        int levels = card.Strides.Length;
        for (int level = 0; level < levels; level++)
        {
            int stride = card.Strides[level];
            DecodeLevel(
                outputs.Floats(level, picture), outputs.Floats(level + levels, picture), input.Columns(stride), stride, floor, found);
        }
    }

    private void DecodeLevel(
        ReadOnlySpan<float> scores, ReadOnlySpan<float> distances, int columns, int stride, float floor, CandidateList found)
    {
        int row = 4 * _bins;
        for (int cell = 0, at = personClass; at < scores.Length; cell++, at += classCount)
        {
            // The floor is that of the model's own scores: which boxes there are does not depend on their scale.
            float score = scores[at];
            if (!(score >= floor))
            {
                continue;
            }

            ReadOnlySpan<float> sides = distances.Slice(cell * row, row);
            float x = ((cell % columns) + 0.5f) * stride;
            float y = ((cell / columns) + 0.5f) * stride;
            found.Add(
                x - (stride * Expectation(sides[.._bins])),
                y - (stride * Expectation(sides.Slice(_bins, _bins))),
                x + (stride * Expectation(sides.Slice(2 * _bins, _bins))),
                y + (stride * Expectation(sides.Slice(3 * _bins, _bins))),
                card.ScorePower < 1 ? MathF.Pow(score, card.ScorePower) : score);
        }
    }

    /// <summary>Σ k · softmax(bins)_k; the largest bin is subtracted first so that the exponential stays in range.</summary>
    private static float Expectation(ReadOnlySpan<float> bins)
    {
        float largest = bins[0];
        foreach (float bin in bins)
        {
            largest = MathF.Max(largest, bin);
        }

        float sum = 0;
        float weighted = 0;
        for (int k = 0; k < bins.Length; k++)
        {
            float weight = MathF.Exp(bins[k] - largest);
            sum += weight;
            weighted += k * weight;
        }

        return weighted / sum;
    }
}
