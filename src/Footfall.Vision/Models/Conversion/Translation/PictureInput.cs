namespace Footfall.Vision.Models.Conversion.Translation;

/// <summary>How the pictures that a model takes are made of the bytes that the caller gives.</summary>
/// <param name="Placeholder">Name of the step that stands for the pictures in the TensorFlow graph.</param>
/// <param name="Mean">Taken from each channel.</param>
/// <param name="StandardDeviation">Then divides each channel.</param>
internal sealed record PictureInput(string Placeholder, IReadOnlyList<float> Mean, IReadOnlyList<float> StandardDeviation)
{
    /// <summary>Name of the input in the ONNX graph.</summary>
    public const string Name = "pictures";
}
