using Footfall.Storage.Access.Rows;
using Microsoft.EntityFrameworkCore;

namespace Footfall.Storage.Access;

/// <content>The first start.</content>
public sealed partial class AccessStore
{
    private volatile bool _isSetUp;

    /// <summary>Whether there is an admin of all stores who can sign in. Once there is one, there always is.</summary>
    public async Task<bool> IsSetUpAsync(CancellationToken cancellation)
    {
        if (!_isSetUp && await ReadAsync(rows => HasAdminAsync(rows, cancellation)).ConfigureAwait(false))
        {
            _isSetUp = true;
        }

        return _isSetUp;
    }

    /// <summary>Until when the one-time link holds.</summary>
    /// <returns>Null where there is none.</returns>
    public Task<DateTimeOffset?> SetupExpiryAsync(CancellationToken cancellation) => ReadAsync(async rows =>
        (await rows.Setup.AsNoTracking().FirstOrDefaultAsync(cancellation).ConfigureAwait(false))?.ExpiresAt);

    /// <summary>Makes the token of a new one-time link; the one before ceases to hold.</summary>
    /// <exception cref="AccessRefusedException">There is an admin already.</exception>
    public async Task<string> MakeSetupTokenAsync(TimeSpan lifetime, CancellationToken cancellation)
    {
        string token = SecretToken.Make();
        await WriteAsync(
            new AccessRequest("system", "", "footfall.v1.SessionService/CompleteSetup"),
            async scope =>
            {
                await RefuseSecondAdminAsync(scope.Rows, cancellation).ConfigureAwait(false);
                await scope.Rows.Setup.ExecuteDeleteAsync(cancellation).ConfigureAwait(false);
                scope.Rows.Add(new SetupRow { TokenHash = SecretToken.Hash(token), ExpiresAt = scope.Now + lifetime });
                return new Written<bool>(true, "setup", ["A one-time link was made."]);
            },
            cancellation).ConfigureAwait(false);
        return token;
    }

    /// <summary>Makes the first admin and signs them in.</summary>
    /// <param name="token">That of the one-time link.</param>
    /// <param name="userId">The admin's.</param>
    /// <param name="displayName">For people.</param>
    /// <param name="password">12 to 128 characters.</param>
    /// <param name="lifetime">Of the session.</param>
    /// <param name="request">Who calls.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="AccessRefusedException">There is an admin already, or the token does not hold.</exception>
    public async Task<SignedIn> CompleteSetupAsync(
        string token,
        string userId,
        string displayName,
        string password,
        TimeSpan lifetime,
        AccessRequest request,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        // Before the slow hash, which nobody without the token may cause.
        await ReadAsync(async rows =>
        {
            await CheckSetupAsync(rows, token, cancellation).ConfigureAwait(false);
            return true;
        }).ConfigureAwait(false);
        AccessRules.CheckPassword(password, "password", $"users/{userId}");
        string hash = Passwords.Hash(password);
        string bearer = SecretToken.Make(SecretToken.SessionPrefix);
        KnownCaller caller = await WriteAsync(
            request with { Actor = $"users/{userId}" },
            async scope =>
            {
                await CheckSetupAsync(scope.Rows, token, cancellation).ConfigureAwait(false);
                await scope.Rows.Setup.ExecuteDeleteAsync(cancellation).ConfigureAwait(false);
                var draft = new UserDraft(displayName, "", [new AccessGrant(AccessRole.Admin, AccessGrant.AllStores)], false);
                UserRow user = await AddUserAsync(scope, userId, draft, hash, cancellation).ConfigureAwait(false);
                return new Written<KnownCaller>(AddSession(scope, user, bearer, lifetime), Name(user), ["The first admin was made."]);
            },
            cancellation).ConfigureAwait(false);
        _isSetUp = true;
        return new SignedIn(caller, bearer);
    }

    private async Task CheckSetupAsync(AccessContext rows, string token, CancellationToken cancellation)
    {
        await RefuseSecondAdminAsync(rows, cancellation).ConfigureAwait(false);
        string hash = SecretToken.Hash(token);
        DateTimeOffset now = _clock.GetUtcNow();
        if (!await rows.Setup.AnyAsync(row => row.TokenHash == hash && row.ExpiresAt > now, cancellation).ConfigureAwait(false))
        {
            throw new AccessRefusedException(
                AccessRefusal.WrongSetupToken, "setup", "This link is wrong or has expired; take the newest one from the service's log, or restart the service for another.");
        }
    }

    private async Task RefuseSecondAdminAsync(AccessContext rows, CancellationToken cancellation)
    {
        if (await HasAdminAsync(rows, cancellation).ConfigureAwait(false))
        {
            throw new AccessRefusedException(
                AccessRefusal.AlreadySetUp, "setup", "The service has been set up already; sign in, or ask an admin.");
        }
    }
}
