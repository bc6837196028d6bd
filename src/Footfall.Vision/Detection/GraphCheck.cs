using Footfall.Vision.Detection.Heads;
using Footfall.Vision.Models;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace Footfall.Vision.Detection;

/// <summary>Compares what a graph declares with what its card says.</summary>
internal sealed class GraphCheck(ModelCard card, IOutputHead head, InferenceSession session)
{
    private readonly List<string> _problems = [];

    /// <summary>Compares everything, then tells all problems at once.</summary>
    /// <returns>Pictures that one call may hold.</returns>
    /// <exception cref="ModelException">At least one thing differs.</exception>
    public int Run()
    {
        int pictureLimit = CheckInput();
        CheckOtherInputs();
        for (int i = 0; i < head.Outputs.Length; i++)
        {
            CheckOutput(i, pictureLimit);
        }

        return _problems.Count == 0 ? pictureLimit : throw new ModelException(card.Name, _problems);
    }

    /// <summary>Formats a shape for a message; a free length is "?".</summary>
    public static string Show(ReadOnlySpan<long> shape)
    {
        string[] lengths = new string[shape.Length];
        for (int i = 0; i < lengths.Length; i++)
        {
            lengths[i] = shape[i] < 0 ? "?" : $"{shape[i]}";
        }

        return $"[{string.Join(", ", lengths)}]";
    }

    /// <summary>Whether a shape is the expected one; free lengths fit all. A single picture needs no dimension of its own.</summary>
    public static bool Fits(ReadOnlySpan<long> found, ReadOnlySpan<long> expected)
    {
        if (found.Length == expected.Length - 1 && expected[0] is 1 or -1)
        {
            expected = expected[1..];
        }

        if (found.Length != expected.Length)
        {
            return false;
        }

        for (int i = 0; i < found.Length; i++)
        {
            if (found[i] >= 0 && expected[i] >= 0 && found[i] != expected[i])
            {
                return false;
            }
        }

        return true;
    }

    private int CheckInput()
    {
        ModelInput input = card.Input;
        if (!session.InputMetadata.TryGetValue(input.Tensor, out NodeMetadata? found))
        {
            _problems.Add($"Expected an input '{input.Tensor}', found {Names(session.InputMetadata.Keys)}.");
            return 1;
        }

        TensorElementType type = input.Type == PixelType.Bytes ? TensorElementType.UInt8 : TensorElementType.Float;
        if (found.ElementDataType != type)
        {
            _problems.Add($"Input '{input.Tensor}': expected {type}, found {found.ElementDataType}.");
        }

        long height = input.Height ?? -1;
        long width = input.Width ?? -1;
        long[] expected = input.Layout == PixelLayout.Nhwc ? [-1, height, width, 3] : [-1, 3, height, width];
        long[] shape = Lengths(found);
        int rows = input.Layout == PixelLayout.Nhwc ? 1 : 2;
        bool fixedGraph = shape.Length == 4 && (shape[rows] >= 0 || shape[rows + 1] >= 0);
        if (shape.Length != 4 || !Fits(shape, expected) || (input.IsDynamic && fixedGraph))
        {
            string remedy = input.IsDynamic && fixedGraph ? " Give the card a 'size' in place of 'multiple'." : "";
            _problems.Add($"Input '{input.Tensor}': expected shape {Show(expected)}, found {Show(shape)}.{remedy}");
            return 1;
        }

        if (shape[0] > 1)
        {
            _problems.Add($"Input '{input.Tensor}': expected one picture or any number, found exactly {shape[0]}.");
        }

        return shape[0] < 0 ? int.MaxValue : 1;
    }

    private void CheckOtherInputs()
    {
        foreach ((string name, NodeMetadata found) in session.InputMetadata)
        {
            if (name == card.Input.Tensor)
            {
                continue;
            }

            if (name != head.SizeInput)
            {
                _problems.Add($"The graph wants another input '{name}' {Show(Lengths(found))}, which the card does not know.");
            }
            else if (found.ElementDataType != TensorElementType.Int64)
            {
                _problems.Add($"Input '{name}': expected Int64, found {found.ElementDataType}.");
            }
        }

        if (head.SizeInput is { } size && !session.InputMetadata.ContainsKey(size))
        {
            _problems.Add($"Expected an input '{size}', found {Names(session.InputMetadata.Keys)}.");
        }
    }

    private void CheckOutput(int output, int pictureLimit)
    {
        string name = head.Outputs[output];
        if (!session.OutputMetadata.TryGetValue(name, out NodeMetadata? found))
        {
            _problems.Add(
                $"Head '{card.Head.Kind}' expects an output '{name}'; the graph has {Names(session.OutputMetadata.Keys)}.");
            return;
        }

        bool typeFits = found.ElementDataType == TensorElementType.Float
            || (output == head.LabelOutput && found.ElementDataType is TensorElementType.Int64 or TensorElementType.Int32);
        if (!typeFits)
        {
            _problems.Add($"Output '{name}': expected Float, found {found.ElementDataType}.");
        }

        // A graph of free size declares free cells; one of fixed size can be compared whole.
        long[] expected = head.ShapeOf(output, new InputShape(1, card.Input.Width ?? 0, card.Input.Height ?? 0));
        for (int i = 0; i < expected.Length; i++)
        {
            expected[i] = (i == 0 && pictureLimit > 1) || expected[i] == 0 ? -1 : expected[i];
        }

        long[] shape = Lengths(found);
        if (shape.Length > 0 && !Fits(shape, expected))
        {
            string classes = card.ClassCount > 0 ? $" with {card.ClassCount} classes" : "";
            _problems.Add(
                $"Output '{name}': head '{card.Head.Kind}'{classes} expects shape {Show(expected)}, " +
                $"found {Show(shape)}.");
        }
    }

    private static long[] Lengths(NodeMetadata node) => [.. node.Dimensions.Select(static length => (long)length)];

    private static string Names(IEnumerable<string> names) => string.Join(", ", names.Select(static name => $"'{name}'"));
}
