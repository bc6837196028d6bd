namespace Footfall.Vision.Models.Conversion.TensorFlow;

/// <summary>The JSON file of a TensorFlow.js graph model, as far as it is read.</summary>
/// <param name="ModelTopology">The graph.</param>
/// <param name="WeightsManifest">Where the constants lie; one group for each set of binary files.</param>
internal sealed record GraphModelDocument(GraphTopology? ModelTopology, IReadOnlyList<WeightGroup>? WeightsManifest);
