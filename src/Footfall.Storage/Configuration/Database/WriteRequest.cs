namespace Footfall.Storage.Configuration.Database;

/// <summary>Who writes, and how.</summary>
/// <param name="Author">A user or key, as in <c>users/ada</c>; <c>system</c> for the service itself.</param>
/// <param name="RequestId">Makes a retry safe: the same id from the same author within a day changes nothing and gets the first
/// answer. Null for none.</param>
/// <param name="ValidateOnly">Checks everything and answers as if it were done, with nothing changed.</param>
public sealed record WriteRequest(string Author, string? RequestId = null, bool ValidateOnly = false)
{
    /// <summary>What was asked, byte for byte: tells a retry from another request with the same id.</summary>
    /// <value>The command itself unless given.</value>
    public ReadOnlyMemory<byte>? Asked { get; init; }

    /// <summary>Makes the answer, which a retry gets again, out of what is there once the change is done.</summary>
    /// <value>Called inside the transaction, also of one that is only validated. None unless given.</value>
    public Func<IConfigReads, ConfigResult, Task<byte[]>>? Answer { get; init; }

    /// <summary>The method that was called, as in <c>footfall.v1.ZoneService/UpdateZone</c>; null for a write from inside.</summary>
    public string? Method { get; init; }

    /// <summary>Network address that the call came from; null for a write from inside.</summary>
    public string? Peer { get; init; }
}
