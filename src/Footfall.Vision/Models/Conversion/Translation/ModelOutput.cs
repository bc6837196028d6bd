namespace Footfall.Vision.Models.Conversion.Translation;

/// <summary>A value that the model gives: [pictures, cells, values for each cell].</summary>
/// <param name="TensorFlowName">Name in the TensorFlow graph.</param>
/// <param name="Name">Name in the ONNX graph.</param>
/// <param name="Cells">Name of the number of cells, which follows from the size of the pictures.</param>
/// <param name="Values">Values for each cell.</param>
internal sealed record ModelOutput(string TensorFlowName, string Name, string Cells, int Values);
