namespace Footfall.Storage.Access.Rows;

/// <summary>A sign-in; gone once it is ended.</summary>
internal sealed class SessionRow
{
    /// <summary>SHA-256 of the bearer token.</summary>
    public required string TokenHash { get; init; }

    public required string UserId { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }
}
