namespace Footfall.Vision.Models;

/// <summary>How far a download has come.</summary>
/// <param name="Bytes">Bytes received.</param>
/// <param name="TotalBytes">Bytes to come in all; null where the server does not say.</param>
public readonly record struct PullProgress(long Bytes, long? TotalBytes);
