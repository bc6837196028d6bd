using System.Collections.Immutable;

namespace Footfall.Vision.Detection.Heads;

/// <summary>Reads one kind of model answer.</summary>
/// <remarks>Without state; shared by all threads.</remarks>
internal interface IOutputHead
{
    /// <summary>Names of the output tensors, in the order of <see cref="HeadOutputs"/>.</summary>
    ImmutableArray<string> Outputs { get; }

    /// <summary>Which output may hold whole numbers (class labels); all others are 32-bit floats. -1 for none.</summary>
    int LabelOutput => -1;

    /// <summary>Name of an input that takes the size boxes are scaled to; null for none.</summary>
    string? SizeInput => null;

    /// <summary>Whether the graph has already kept one box per person.</summary>
    bool IsThinned => false;

    /// <summary>Shape that an output must have; -1 where any length will do.</summary>
    long[] ShapeOf(int output, InputShape input);

    /// <summary>Adds one picture's people.</summary>
    /// <param name="outputs">The model's answer.</param>
    /// <param name="input">Size of the call.</param>
    /// <param name="picture">Which picture of the call.</param>
    /// <param name="floor">Scores below are passed over before anything else is read.</param>
    /// <param name="found">Takes the boxes, in pixels of the input, in the answer's own order.</param>
    void Decode(HeadOutputs outputs, InputShape input, int picture, float floor, CandidateList found);
}
