namespace Footfall.Storage.Access.Rows;

/// <summary>An API key.</summary>
internal sealed class KeyRow
{
    public required string Id { get; init; }

    public required string DisplayName { get; set; }

    /// <summary>See <see cref="GrantText"/>.</summary>
    public required string Grants { get; set; }

    /// <summary>SHA-256 of the secret, which is random and long enough that no slower hash is needed.</summary>
    public required string SecretHash { get; init; }

    public required string SecretPrefix { get; init; }

    public required string Author { get; init; }

    public DateTimeOffset ExpiresAt { get; set; }

    public DateTimeOffset? LastUsedAt { get; set; }

    /// <summary>Number of the audit line of the last change.</summary>
    public long Change { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; set; }
}
