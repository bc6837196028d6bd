namespace Footfall.Vision.Models.Conversion.Onnx;

/// <summary>Length of one axis: a number, or the name of one known only when the model runs.</summary>
internal readonly record struct OnnxDimension
{
    private readonly long _length;
    private readonly string? _name;

    private OnnxDimension(long length, string? name)
    {
        _length = length;
        _name = name;
    }

    public static implicit operator OnnxDimension(int length) => new(length, null);

    public static implicit operator OnnxDimension(string name) => new(0, name);

    internal TensorShapeProto.Types.Dimension ToProto() =>
        _name is null
            ? new TensorShapeProto.Types.Dimension { DimValue = _length }
            : new TensorShapeProto.Types.Dimension { DimParam = _name };
}
