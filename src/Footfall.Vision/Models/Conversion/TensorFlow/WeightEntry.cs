namespace Footfall.Vision.Models.Conversion.TensorFlow;

/// <summary>One constant.</summary>
/// <param name="Name">Name of the Const step that it belongs to.</param>
/// <param name="Shape">Length of each axis; none for a scalar.</param>
/// <param name="Dtype">Type that the graph computes with.</param>
/// <param name="Quantization">How it is stored, where that differs.</param>
internal sealed record WeightEntry(string Name, IReadOnlyList<int> Shape, string Dtype, WeightQuantization? Quantization);
