using System.Text;

namespace Footfall.Vision.Models.Conversion.TensorFlow;

/// <summary>One step of a TensorFlow graph.</summary>
/// <param name="Name">Its name; results are <c>name</c>, <c>name:1</c>, …</param>
/// <param name="Op">Operator, such as <c>Conv2D</c>.</param>
/// <param name="Input">Results of other steps, in the operator's order.</param>
/// <param name="Attr">The operator's settings by name.</param>
internal sealed record GraphNode(
    string Name, string Op, IReadOnlyList<string>? Input, IReadOnlyDictionary<string, GraphAttribute>? Attr)
{
    /// <summary>Results that it takes.</summary>
    public IReadOnlyList<string> Inputs => Input ?? [];

    /// <summary>A setting that is a list of integers, such as <c>strides</c>.</summary>
    public IReadOnlyList<int> Integers(string attribute) =>
        Find(attribute)?.List?.I ?? throw Missing(attribute, "a list of integers");

    /// <summary>A setting that is a number, such as <c>alpha</c>.</summary>
    public float Number(string attribute) => Find(attribute)?.F ?? throw Missing(attribute, "a number");

    /// <summary>A setting that is text, such as <c>padding</c>.</summary>
    public string Text(string attribute) =>
        Encoding.UTF8.GetString(Find(attribute)?.S ?? throw Missing(attribute, "text"));

    /// <summary>A setting that is true or false; TensorFlow leaves out what is false.</summary>
    public bool Flag(string attribute) => Find(attribute)?.B ?? false;

    /// <summary>Says that the step cannot be converted.</summary>
    /// <param name="found">What about it, with the value.</param>
    public ConversionException Unsupported(string found) =>
        new($"Step '{Name}' ({Op}): {found}; the converter has no translation for that.");

    private GraphAttribute? Find(string attribute) => Attr?.GetValueOrDefault(attribute);

    private ConversionException Missing(string attribute, string kind) =>
        new($"Step '{Name}' ({Op}): the setting '{attribute}' is not {kind}; the graph is not one of TensorFlow.");
}
