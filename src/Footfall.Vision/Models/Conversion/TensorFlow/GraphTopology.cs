namespace Footfall.Vision.Models.Conversion.TensorFlow;

/// <summary>The graph.</summary>
/// <param name="Node">Steps in any order.</param>
internal sealed record GraphTopology(IReadOnlyList<GraphNode>? Node);
