using System.Collections.Immutable;

namespace Footfall.Storage.Access;

/// <summary>A user as it is to be; not validated yet.</summary>
/// <param name="DisplayName">For people; 1 to 64 characters.</param>
/// <param name="Email">By it somebody who signs in with OpenID Connect is found; empty for none.</param>
/// <param name="Grants">At most 1000.</param>
/// <param name="Disabled">Keeps the user from signing in.</param>
public sealed record UserDraft(string DisplayName, string Email, ImmutableArray<AccessGrant> Grants, bool Disabled);
