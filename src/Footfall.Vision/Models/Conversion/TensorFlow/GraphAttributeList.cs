namespace Footfall.Vision.Models.Conversion.TensorFlow;

/// <summary>Several values.</summary>
/// <param name="I">Integers.</param>
internal sealed record GraphAttributeList(IReadOnlyList<int>? I);
