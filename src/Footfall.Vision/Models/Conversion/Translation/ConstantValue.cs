using Footfall.Vision.Models.Conversion.TensorFlow;

namespace Footfall.Vision.Models.Conversion.Translation;

/// <summary>A value known when the model is converted; nothing is written for it until a step takes it.</summary>
/// <param name="Tensor">The elements.</param>
internal sealed record ConstantValue(ConstantTensor Tensor) : GraphValue;
