namespace Footfall.Vision.Detection;

/// <summary>Finds people in pictures.</summary>
/// <remarks>Thread-safe: several batches may be in work at once.</remarks>
public interface IPersonDetector
{
    /// <summary>The model's name, stored with every interval.</summary>
    string Model { get; }

    /// <summary>Finds people in a batch of pictures and adds them to each request's list, best first.</summary>
    /// <param name="requests">Pictures of any cameras and sizes; at least one. Their lists are empty.</param>
    /// <exception cref="DetectionException">The model refused the batch; lists may be partly filled.</exception>
    void Detect(ReadOnlySpan<DetectionRequest> requests);
}
