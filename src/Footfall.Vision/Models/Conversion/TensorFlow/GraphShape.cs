namespace Footfall.Vision.Models.Conversion.TensorFlow;

/// <summary>Lengths of axes.</summary>
/// <param name="Dim">Axes, outermost first.</param>
internal sealed record GraphShape(IReadOnlyList<GraphDimension>? Dim)
{
    /// <summary>Length of each axis.</summary>
    public int[] Lengths => [.. (Dim ?? []).Select(static axis => axis.Size)];
}
