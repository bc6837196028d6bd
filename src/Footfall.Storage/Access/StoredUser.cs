namespace Footfall.Storage.Access;

/// <summary>A user as it is.</summary>
/// <param name="Id">Stays for good.</param>
/// <param name="User">What can be changed.</param>
/// <param name="PasswordSet">Whether a password signs in.</param>
/// <param name="LastSignInAt">Null for never.</param>
/// <param name="Etag">Changes with the user, not with signing in.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="UpdatedAt">When it was last changed.</param>
public sealed record StoredUser(
    string Id,
    UserDraft User,
    bool PasswordSet,
    DateTimeOffset? LastSignInAt,
    string Etag,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt);
