using System.Collections.Immutable;

namespace Footfall.Storage.Access;

/// <summary>A line of the audit log of users and keys.</summary>
/// <param name="Number">Rises with every line.</param>
/// <param name="At">When.</param>
/// <param name="Actor">Who; empty for nobody known.</param>
/// <param name="Peer">Network address; empty from inside.</param>
/// <param name="Method">As in <c>footfall.v1.UserService/CreateUser</c>.</param>
/// <param name="Resource">What it was about.</param>
/// <param name="Code">A google.rpc.Code; 0 for done.</param>
/// <param name="Changes">One sentence each; never secrets.</param>
public sealed record AccessEntry(
    long Number,
    DateTimeOffset At,
    string Actor,
    string Peer,
    string Method,
    string Resource,
    int Code,
    ImmutableArray<string> Changes);
