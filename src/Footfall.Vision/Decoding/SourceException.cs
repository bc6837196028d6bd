namespace Footfall.Vision.Decoding;

/// <summary>A camera's pictures cannot be read.</summary>
/// <param name="cameraId">The camera.</param>
/// <param name="problem">What is wrong, with the value.</param>
/// <param name="remedy">What to do about it.</param>
/// <param name="inner">What was caught, if anything.</param>
public sealed class SourceException(string cameraId, string problem, string remedy, Exception? inner = null)
    : Exception($"Camera '{cameraId}': {problem} {remedy}", inner)
{
    /// <summary>The camera.</summary>
    public string CameraId { get; } = cameraId;

    /// <summary>What is wrong, with the value; never a password.</summary>
    public string Problem { get; } = problem;

    /// <summary>What to do about it.</summary>
    public string Remedy { get; } = remedy;
}
