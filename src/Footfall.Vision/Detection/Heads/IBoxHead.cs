namespace Footfall.Vision.Detection.Heads;

/// <summary>Reads people from one kind of model answer.</summary>
/// <remarks>Without state; shared by all threads.</remarks>
internal interface IBoxHead : IOutputHead
{
    /// <summary>Whether the graph has already kept one box per person.</summary>
    bool IsThinned => false;

    /// <summary>Adds one picture's people.</summary>
    /// <param name="outputs">The model's answer.</param>
    /// <param name="input">Size of the call.</param>
    /// <param name="picture">Which picture of the call.</param>
    /// <param name="floor">Scores below are passed over before anything else is read.</param>
    /// <param name="found">Takes the boxes, in pixels of the input, in the answer's own order.</param>
    void Decode(HeadOutputs outputs, InputShape input, int picture, float floor, CandidateList found);
}
