namespace Footfall.Storage.Series;

/// <summary>The store of record refused.</summary>
/// <param name="message">Names the file, what went wrong and the remedy.</param>
/// <param name="inner">What was caught, if anything.</param>
public sealed class StoreException(string message, Exception? inner = null) : Exception(message, inner);
