namespace Footfall.Vision.Detection;

/// <summary>The model could not look at a batch of pictures.</summary>
/// <param name="message">Names the model and what went wrong.</param>
/// <param name="inner">What the runtime said.</param>
public sealed class DetectionException(string message, Exception? inner = null) : Exception(message, inner);
