namespace Footfall.Storage.Access.Rows;

/// <summary>The one-time link; at most one row.</summary>
internal sealed class SetupRow
{
    public const int OnlyId = 1;

    public int Id { get; init; } = OnlyId;

    /// <summary>SHA-256 of its token.</summary>
    public required string TokenHash { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }
}
