namespace Footfall.Vision.Models.Conversion.TensorFlow;

/// <summary>How a constant is stored.</summary>
/// <param name="Dtype">Type in the file.</param>
internal sealed record WeightQuantization(string Dtype);
