using System.Collections.Immutable;

namespace Footfall.Vision.Detection.Heads;

/// <summary>What one kind of model answers.</summary>
/// <remarks>Without state; shared by all threads.</remarks>
internal interface IOutputHead
{
    /// <summary>Names of the output tensors, in the order of <see cref="HeadOutputs"/>.</summary>
    ImmutableArray<string> Outputs { get; }

    /// <summary>Which output may hold whole numbers (class labels); all others are 32-bit floats. -1 for none.</summary>
    int LabelOutput => -1;

    /// <summary>Name of an input that takes the size boxes are scaled to; null for none.</summary>
    string? SizeInput => null;

    /// <summary>Shape that an output must have; -1 where any length will do.</summary>
    long[] ShapeOf(int output, InputShape input);
}
