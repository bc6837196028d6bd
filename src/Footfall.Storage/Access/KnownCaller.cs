using System.Collections.Immutable;

namespace Footfall.Storage.Access;

/// <summary>Whom a token or a key stands for.</summary>
/// <param name="Principal">As in <c>users/ada</c> or <c>apiKeys/till-export</c>.</param>
/// <param name="DisplayName">For people.</param>
/// <param name="Grants">What may be done, and where.</param>
/// <param name="ExpiresAt">When the token or key ceases to hold.</param>
public sealed record KnownCaller(
    string Principal, string DisplayName, ImmutableArray<AccessGrant> Grants, DateTimeOffset ExpiresAt);
