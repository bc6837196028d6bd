namespace Footfall.Vision.Models.Conversion.Translation;

/// <summary>A value made when the model runs.</summary>
/// <remarks>
/// TensorFlow turns pictures to channels last before each convolution and back after it; ONNX computes with channels
/// first throughout. So the memory is always channels first, and <see cref="ChannelsLast"/> keeps in which order
/// TensorFlow counts the axes at this point: a turn costs nothing and no Transpose is written.
/// <code>
///   TensorFlow, channels last    0 = N   1 = H   2 = W   3 = C
///   in memory                    0 = N   2 = H   3 = W   1 = C
/// </code>
/// </remarks>
/// <param name="Name">Name in the ONNX graph.</param>
/// <param name="Shape">Lengths as TensorFlow counts the axes, for one picture of the size in the TensorFlow graph.</param>
/// <param name="ChannelsLast">Whether TensorFlow counts the channels last at this point.</param>
/// <param name="Padding">A border that TensorFlow has added and ONNX not yet; the shape counts it.</param>
internal sealed record ComputedValue(
    string Name, IReadOnlyList<int> Shape, bool ChannelsLast = false, Border? Padding = null) : GraphValue
{
    private static readonly int[] AxesInMemory = [0, 2, 3, 1];

    /// <summary>Whether it is a batch of pictures: four axes.</summary>
    public bool IsPicture => Shape.Count == 4;

    /// <summary>Which axis TensorFlow counts the rows in; columns are the next.</summary>
    public int RowAxis => ChannelsLast ? 1 : 2;

    /// <summary>Rows of a picture.</summary>
    public int Rows => Shape[RowAxis];

    /// <summary>Columns of a picture.</summary>
    public int Columns => Shape[RowAxis + 1];

    /// <summary>Channels of a picture.</summary>
    public int Channels => Shape[ChannelsLast ? 3 : 1];

    /// <summary>Where an axis lies in memory.</summary>
    /// <param name="axis">As TensorFlow counts it, from 0.</param>
    public int AxisInMemory(int axis) => ChannelsLast ? AxesInMemory[axis] : axis;

    /// <summary>The same shape but for one axis.</summary>
    public IReadOnlyList<int> ShapeWith(int axis, int length)
    {
        int[] shape = [.. Shape];
        shape[axis] = length;
        return shape;
    }
}
