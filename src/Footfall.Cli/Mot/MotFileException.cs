namespace Footfall.Cli.Mot;

/// <summary>A file is not what the MOTChallenge layout says.</summary>
/// <param name="path">The file.</param>
/// <param name="line">Which line, from 1; 0 where it is about the whole file.</param>
/// <param name="problem">What was expected and found.</param>
public sealed class MotFileException(string path, int line, string problem)
    : Exception(line > 0 ? $"{path}, line {line}: {problem}" : $"{path}: {problem}")
{
    /// <summary>The file.</summary>
    public string Path { get; } = path;

    /// <summary>Which line, from 1; 0 where it is about the whole file.</summary>
    public int Line { get; } = line;
}
