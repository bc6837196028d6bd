namespace Footfall.Service.Hosting;

/// <summary>The service cannot start as it was told to.</summary>
/// <param name="message">Names the thing, the value and the remedy.</param>
/// <param name="inner">What was caught, if anything.</param>
internal sealed class WrongInputException(string message, Exception? inner = null) : Exception(message, inner);
