namespace Footfall.Vision.Models.Conversion;

/// <summary>A model cannot be converted; nothing was written.</summary>
/// <param name="message">Names the file or the step of the graph, what was found and what to do.</param>
/// <param name="inner">What was caught, if anything.</param>
public sealed class ConversionException(string message, Exception? inner = null) : Exception(message, inner);
