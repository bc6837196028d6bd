namespace Footfall.Vision.Frames;

/// <summary>A picture file cannot be read or written.</summary>
/// <param name="path">The file.</param>
/// <param name="problem">What is wrong and what to do about it.</param>
/// <param name="inner">What was caught, if anything.</param>
public sealed class PictureException(string path, string problem, Exception? inner = null)
    : Exception($"Picture '{path}': {problem}", inner)
{
    /// <summary>The file.</summary>
    public string Path { get; } = path;
}
