using System.Buffers.Binary;

namespace Footfall.Vision.Models.Conversion.TensorFlow;

/// <summary>A constant as it is stored.</summary>
/// <param name="Kind">How the elements are stored.</param>
/// <param name="Shape">Length of each axis; empty for a scalar.</param>
/// <param name="Bytes">Elements, last axis fastest, little-endian.</param>
internal sealed record ConstantTensor(ConstantKind Kind, IReadOnlyList<int> Shape, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Bytes of one element.</summary>
    public int ElementBytes => Kind == ConstantKind.Half ? 2 : 4;

    /// <summary>How many elements the shape holds.</summary>
    public int Count => Shape.Aggregate(1, static (product, length) => checked(product * length));

    /// <summary>All elements of a constant of integers.</summary>
    public int[] Integers()
    {
        if (Kind != ConstantKind.Integer)
        {
            throw new InvalidOperationException($"The constant is {Kind}, not {ConstantKind.Integer}.");
        }

        int[] elements = new int[Count];
        for (int i = 0; i < elements.Length; i++)
        {
            elements[i] = BinaryPrimitives.ReadInt32LittleEndian(Bytes.Span[(i * sizeof(int))..]);
        }

        return elements;
    }

    /// <summary>The one element of a constant.</summary>
    public float Number() => Count != 1
        ? throw new InvalidOperationException($"The constant has {Count} elements, not one.")
        : Kind switch
        {
            ConstantKind.Half => (float)BinaryPrimitives.ReadHalfLittleEndian(Bytes.Span),
            ConstantKind.Single => BinaryPrimitives.ReadSingleLittleEndian(Bytes.Span),
            _ => BinaryPrimitives.ReadInt32LittleEndian(Bytes.Span),
        };

    /// <summary>A constant of integers with one axis.</summary>
    public static ConstantTensor FromIntegers(ReadOnlySpan<int> elements)
    {
        byte[] bytes = new byte[elements.Length * sizeof(int)];
        for (int i = 0; i < elements.Length; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(i * sizeof(int)), elements[i]);
        }

        return new ConstantTensor(ConstantKind.Integer, [elements.Length], bytes);
    }
}
