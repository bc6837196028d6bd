namespace Footfall.Cli.Mot;

/// <summary>A file is not MOTChallenge text.</summary>
/// <param name="path">The file.</param>
/// <param name="line">Which line, from 1.</param>
/// <param name="problem">What was expected and found.</param>
public sealed class MotFileException(string path, int line, string problem)
    : Exception($"{path}, line {line}: {problem}")
{
    /// <summary>The file.</summary>
    public string Path { get; } = path;

    /// <summary>Which line, from 1.</summary>
    public int Line { get; } = line;
}
