using System.Collections.Immutable;

namespace Footfall.Storage.Access;

/// <summary>An API key as it is to be; not validated yet.</summary>
/// <param name="DisplayName">For people; 1 to 64 characters.</param>
/// <param name="Grants">1 to 1000.</param>
/// <param name="ExpiresAt">When it ceases to hold; null for one year from now.</param>
public sealed record KeyDraft(string DisplayName, ImmutableArray<AccessGrant> Grants, DateTimeOffset? ExpiresAt);
