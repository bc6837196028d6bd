namespace Footfall.Vision.Models.Conversion.TensorFlow;

/// <summary>Constants that lie one after another, without gaps, in a set of binary files.</summary>
/// <param name="Paths">The files, read as one.</param>
/// <param name="Weights">Constants in the order they lie in.</param>
internal sealed record WeightGroup(IReadOnlyList<string>? Paths, IReadOnlyList<WeightEntry>? Weights);
