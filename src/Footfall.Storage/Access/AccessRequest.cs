namespace Footfall.Storage.Access;

/// <summary>Who wants a change, and how.</summary>
/// <param name="Actor">A user or key, as in <c>users/ada</c>; <c>system</c> for the service itself, empty for nobody known.</param>
/// <param name="Peer">Network address of the caller; empty from inside.</param>
/// <param name="Method">As in <c>footfall.v1.UserService/CreateUser</c>.</param>
public sealed record AccessRequest(string Actor, string Peer, string Method)
{
    /// <summary>Makes a retry safe: the same id from the same actor within a day changes nothing and gets the first answer.</summary>
    public string? RequestId { get; init; }

    /// <summary>What was asked, in a form that is the same for the same request; compared where a request id comes again.</summary>
    public string Fingerprint { get; init; } = "";

    /// <summary>Checks everything and answers as if it were done, with nothing changed.</summary>
    public bool ValidateOnly { get; init; }
}
