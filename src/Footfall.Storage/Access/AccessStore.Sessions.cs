using Footfall.Storage.Access.Rows;
using Microsoft.EntityFrameworkCore;

namespace Footfall.Storage.Access;

/// <content>Signing in, and whom tokens stand for.</content>
public sealed partial class AccessStore
{
    private const int Unauthenticated = 16;

    private static readonly TimeSpan UseIsKeptTo = TimeSpan.FromMinutes(1);

    /// <summary>Signs in with a password.</summary>
    /// <returns>Null where user and password do not fit; that is kept in the log too.</returns>
    public async Task<SignedIn?> SignInAsync(
        string userId, string password, TimeSpan lifetime, AccessRequest request, CancellationToken cancellation)
    {
        UserRow? user = await ReadAsync(rows => rows.Users.AsNoTracking()
            .FirstOrDefaultAsync(row => row.Id == userId, cancellation)).ConfigureAwait(false);
        if (!Passwords.Fit(user?.PasswordHash, password) || user!.Disabled)
        {
            // A name that nobody has may be a password in the wrong field: it is not kept.
            string why = user is null ? "An unknown user tried to sign in." : user.Disabled ? "A disabled user tried to sign in." : "The password was wrong.";
            await NoteAsync(request, user is null ? "" : Name(user), Unauthenticated, [why], cancellation).ConfigureAwait(false);
            return null;
        }

        return await OpenSessionAsync(userId, user.PasswordHash, lifetime, request, cancellation).ConfigureAwait(false);
    }

    /// <summary>Signs in somebody whom an external provider vouches for.</summary>
    /// <returns>Null where there is no such user, or a disabled one.</returns>
    public Task<SignedIn?> SignInTrustedAsync(string userId, TimeSpan lifetime, AccessRequest request, CancellationToken cancellation) =>
        OpenSessionAsync(userId, null, lifetime, request, cancellation);

    /// <summary>The user with a mail address.</summary>
    /// <returns>Null where nobody has it.</returns>
    public Task<string?> FindByEmailAsync(string email, CancellationToken cancellation) => ReadAsync(async rows =>
    {
        List<UserRow> users = await rows.Users.AsNoTracking().Where(row => row.Email != "").ToListAsync(cancellation).ConfigureAwait(false);
        return users.Find(row => string.Equals(row.Email, email, StringComparison.OrdinalIgnoreCase))?.Id;
    });

    /// <summary>What a user may do who is vouched for elsewhere.</summary>
    /// <returns>Null where there is no such user, or a disabled one.</returns>
    public Task<KnownCaller?> FindUserAsync(string userId, DateTimeOffset expiresAt, CancellationToken cancellation) => ReadAsync(async rows =>
        await rows.Users.AsNoTracking().FirstOrDefaultAsync(row => row.Id == userId, cancellation).ConfigureAwait(false) is { Disabled: false } user
            ? Known(user, expiresAt)
            : null);

    /// <summary>Whom a bearer token or an API key stands for now.</summary>
    /// <returns>Null where it is none, or has expired or was revoked.</returns>
    public async Task<KnownCaller?> FindCallerAsync(string token, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(token);
        string hash = SecretToken.Hash(token);
        DateTimeOffset now = _clock.GetUtcNow();
        if (token.StartsWith(SecretToken.SessionPrefix, StringComparison.Ordinal))
        {
            return await ReadAsync(rows => SessionCallerAsync(rows, hash, now, cancellation)).ConfigureAwait(false);
        }

        KeyRow? key = !token.StartsWith(SecretToken.KeyPrefix, StringComparison.Ordinal) ? null : await ReadAsync(rows =>
            rows.Keys.AsNoTracking().FirstOrDefaultAsync(row => row.SecretHash == hash, cancellation)).ConfigureAwait(false);
        if (key is null || key.ExpiresAt <= now)
        {
            return null;
        }

        if (key.LastUsedAt is not { } used || now - used >= UseIsKeptTo)
        {
            await KeepUseAsync(key.Id, now, cancellation).ConfigureAwait(false);
        }

        return new KnownCaller($"apiKeys/{key.Id}", key.DisplayName, GrantText.Read(key.Grants), key.ExpiresAt);
    }

    /// <summary>Ends a session.</summary>
    public Task SignOutAsync(string token, AccessRequest request, CancellationToken cancellation)
    {
        string hash = SecretToken.Hash(token);
        return WriteAsync(
            request,
            async scope =>
            {
                int ended = await scope.Rows.Sessions.Where(row => row.TokenHash == hash).ExecuteDeleteAsync(cancellation).ConfigureAwait(false);
                return new Written<bool>(true, request.Actor, ended == 0 ? [] : ["Signed out."]);
            },
            cancellation);
    }

    private static async Task<KnownCaller?> SessionCallerAsync(
        AccessContext rows, string hash, DateTimeOffset now, CancellationToken cancellation)
    {
        var found = await rows.Sessions.AsNoTracking()
            .Where(session => session.TokenHash == hash)
            .Join(rows.Users, session => session.UserId, user => user.Id, (session, user) => new { User = user, session.ExpiresAt })
            .FirstOrDefaultAsync(cancellation).ConfigureAwait(false);
        return found is { User.Disabled: false } && found.ExpiresAt > now ? Known(found.User, found.ExpiresAt) : null;
    }

    private async Task<SignedIn?> OpenSessionAsync(
        string userId, string? passwordHash, TimeSpan lifetime, AccessRequest request, CancellationToken cancellation)
    {
        string token = SecretToken.Make(SecretToken.SessionPrefix);
        KnownCaller? caller = await WriteAsync(
            request with { Actor = $"users/{userId}" },
            async scope =>
            {
                UserRow? user = await scope.Rows.Users.FindAsync([userId], cancellation).ConfigureAwait(false);
                if (user is null || user.Disabled || (passwordHash is not null && user.PasswordHash != passwordHash))
                {
                    return new Written<KnownCaller?>(null, "", []);
                }

                await scope.Rows.Sessions.Where(old => old.ExpiresAt < scope.Now).ExecuteDeleteAsync(cancellation).ConfigureAwait(false);
                return new Written<KnownCaller?>(AddSession(scope, user, token, lifetime), Name(user), ["Signed in."]);
            },
            cancellation).ConfigureAwait(false);
        return caller is null ? null : new SignedIn(caller, token);
    }

    private static KnownCaller AddSession(AccessScope scope, UserRow user, string token, TimeSpan lifetime)
    {
        DateTimeOffset expiry = scope.Now + lifetime;
        user.LastSignInAt = scope.Now;
        scope.Rows.Add(new SessionRow { TokenHash = SecretToken.Hash(token), UserId = user.Id, CreatedAt = scope.Now, ExpiresAt = expiry });
        return Known(user, expiry);
    }

    private async Task KeepUseAsync(string keyId, DateTimeOffset now, CancellationToken cancellation)
    {
        await _writing.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            await ReadAsync(rows => rows.Keys.Where(row => row.Id == keyId).ExecuteUpdateAsync(
                key => key.SetProperty(row => row.LastUsedAt, now), cancellation)).ConfigureAwait(false);
        }
        finally
        {
            _writing.Release();
        }
    }

    private static KnownCaller Known(UserRow user, DateTimeOffset expiresAt) =>
        new(Name(user), user.DisplayName, GrantText.Read(user.Grants), expiresAt);
}
