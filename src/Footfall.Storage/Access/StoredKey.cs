namespace Footfall.Storage.Access;

/// <summary>An API key as it is; its secret is not kept.</summary>
/// <param name="Id">Stays for good.</param>
/// <param name="Key">What can be changed; its expiry is given.</param>
/// <param name="SecretPrefix">The secret's first 8 characters.</param>
/// <param name="Author">Who made it.</param>
/// <param name="LastUsedAt">To the minute; null for never.</param>
/// <param name="Etag">Changes with the key, not with its use.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="UpdatedAt">When it was last changed.</param>
public sealed record StoredKey(
    string Id,
    KeyDraft Key,
    string SecretPrefix,
    string Author,
    DateTimeOffset? LastUsedAt,
    string Etag,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt);
