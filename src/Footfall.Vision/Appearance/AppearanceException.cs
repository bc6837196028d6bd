namespace Footfall.Vision.Appearance;

/// <summary>The model could not look at the people of a picture.</summary>
/// <param name="message">Names the model and what went wrong.</param>
/// <param name="inner">What the runtime said.</param>
public sealed class AppearanceException(string message, Exception? inner = null) : Exception(message, inner);
