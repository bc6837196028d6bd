namespace Footfall.Storage.Access.Rows;

/// <summary>A user.</summary>
internal sealed class UserRow
{
    public required string Id { get; init; }

    public required string DisplayName { get; set; }

    /// <summary>Empty for none.</summary>
    public required string Email { get; set; }

    /// <summary>Salted; null where no password is set.</summary>
    public string? PasswordHash { get; set; }

    /// <summary>See <see cref="GrantText"/>.</summary>
    public required string Grants { get; set; }

    public bool Disabled { get; set; }

    public DateTimeOffset? LastSignInAt { get; set; }

    /// <summary>Number of the audit line of the last change.</summary>
    public long Change { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; set; }
}
