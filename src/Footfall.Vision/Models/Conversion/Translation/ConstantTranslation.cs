using Footfall.Vision.Models.Conversion.TensorFlow;

namespace Footfall.Vision.Models.Conversion.Translation;

/// <summary>Steps on constants, worked out when the model is converted: shapes that TensorFlow adds up at run time.</summary>
internal static class ConstantTranslation
{
    /// <summary>SparseToDense without any value to place: the given shape, filled with the default.</summary>
    public static GraphValue FillEmptySparse(TranslationContext context, GraphNode node)
    {
        int placed = context.Constant(node, 0).Count;
        if (placed != 0)
        {
            throw node.Unsupported($"it places {placed} values");
        }

        int[] shape = context.Integers(node, 1);
        int fill = context.Integers(node, 3) is [int single]
            ? single
            : throw node.Unsupported("its default is not one number");
        if (shape is not [int length])
        {
            throw node.Unsupported($"its result has {shape.Length} axes");
        }

        int[] elements = new int[length];
        elements.AsSpan().Fill(fill);
        return new ConstantValue(ConstantTensor.FromIntegers(elements));
    }

    /// <summary>The sum of two lists of integers of the same length.</summary>
    public static GraphValue Add(TranslationContext context, GraphNode node)
    {
        int[] left = context.Integers(node, 0);
        int[] right = context.Integers(node, 1);
        return left.Length == right.Length
            ? new ConstantValue(ConstantTensor.FromIntegers([.. left.Zip(right, static (l, r) => checked(l + r))]))
            : throw node.Unsupported($"it adds lists of {left.Length} and {right.Length} integers");
    }
}
