namespace Footfall.Vision.Models;

/// <summary>A model cannot be used: its card, its file or its graph is not what it should be.</summary>
/// <param name="model">The model's name, or the card's path where no name could be read.</param>
/// <param name="problems">Each with what was expected and what was found; at least one.</param>
/// <param name="inner">What was caught, if anything.</param>
public sealed class ModelException(string model, IReadOnlyList<string> problems, Exception? inner = null)
    : Exception($"Model '{model}': {string.Join(" ", problems)}", inner)
{
    /// <summary>A single problem.</summary>
    /// <param name="model">The model's name or its card's path.</param>
    /// <param name="problem">What was expected, what was found, what to do.</param>
    /// <param name="inner">What was caught, if anything.</param>
    public ModelException(string model, string problem, Exception? inner = null)
        : this(model, [problem], inner)
    {
    }

    /// <summary>The model's name, or its card's path.</summary>
    public string Model { get; } = model;

    /// <summary>What was expected and what was found, one sentence or two each.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}
