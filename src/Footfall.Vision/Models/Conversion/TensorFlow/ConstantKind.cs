namespace Footfall.Vision.Models.Conversion.TensorFlow;

/// <summary>How the elements of a constant are stored.</summary>
internal enum ConstantKind
{
    /// <summary>16-bit IEEE 754; the graph computes with 32 bits.</summary>
    Half,

    /// <summary>32-bit IEEE 754.</summary>
    Single,

    /// <summary>32-bit signed integers.</summary>
    Integer,
}
