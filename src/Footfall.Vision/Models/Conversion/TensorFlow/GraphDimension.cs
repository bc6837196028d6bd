namespace Footfall.Vision.Models.Conversion.TensorFlow;

/// <summary>One axis.</summary>
/// <param name="Size">Its length; left out where it is 0.</param>
internal sealed record GraphDimension(int Size = 0);
