namespace Footfall.Cli.CommandLine;

/// <summary>What the user gave cannot be used.</summary>
/// <param name="message">Names the thing, the value and the remedy.</param>
internal sealed class InputException(string message) : Exception(message);
