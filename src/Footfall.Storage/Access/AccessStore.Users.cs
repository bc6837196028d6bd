using System.Collections.Immutable;
using Footfall.Storage.Access.Rows;
using Footfall.Storage.Configuration.Database;
using Microsoft.EntityFrameworkCore;

namespace Footfall.Storage.Access;

/// <content>Users.</content>
public sealed partial class AccessStore
{
    /// <summary>Reads a user.</summary>
    /// <exception cref="ConfigRefusedException">It is not there.</exception>
    public Task<StoredUser> GetUserAsync(string userId, CancellationToken cancellation) =>
        ReadAsync(async rows => Stored(await UserAsync(rows, userId, cancellation).ConfigureAwait(false)));

    /// <summary>All users, by id.</summary>
    public Task<ImmutableArray<StoredUser>> ListUsersAsync(CancellationToken cancellation) => ReadAsync(async rows =>
    {
        List<UserRow> found = await rows.Users.AsNoTracking().OrderBy(row => row.Id).ToListAsync(cancellation).ConfigureAwait(false);
        return found.Select(Stored).ToImmutableArray();
    });

    /// <summary>Adds a user, without a password.</summary>
    /// <exception cref="ConfigRefusedException">Fields are wrong or taken.</exception>
    public Task<StoredUser> CreateUserAsync(string userId, UserDraft user, AccessRequest request, CancellationToken cancellation) => WriteAsync(
        request,
        async scope =>
        {
            UserRow row = await AddUserAsync(scope, userId, user, null, cancellation).ConfigureAwait(false);
            return new Written<StoredUser>(Stored(row), Name(row), [$"The user was made{Told(user.Grants)}."]);
        },
        cancellation);

    /// <summary>Changes a user.</summary>
    /// <param name="userId">Which.</param>
    /// <param name="change">Makes the new of the old.</param>
    /// <param name="etag">Refused unless it is the present one; null for whatever is there.</param>
    /// <param name="request">Who wants it.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="ConfigRefusedException">It is not there, was changed, or fields are wrong.</exception>
    /// <exception cref="AccessRefusedException">No admin of all stores would be left.</exception>
    public Task<StoredUser> UpdateUserAsync(
        string userId, Func<UserDraft, UserDraft> change, string? etag, AccessRequest request, CancellationToken cancellation) => WriteAsync(
            request,
            async scope =>
            {
                UserRow row = await UserAsync(scope.Rows, userId, cancellation).ConfigureAwait(false);
                Etags.Check(etag, row.Change, Name(row));
                UserDraft old = Stored(row).User;
                UserDraft user = change(old);
                await CheckUserAsync(scope, userId, user, false, cancellation).ConfigureAwait(false);
                ImmutableArray<string> changes = [.. Differences(old, user)];
                if (!changes.IsEmpty)
                {
                    Fill(row, user, scope);
                    await scope.Rows.SaveChangesAsync(cancellation).ConfigureAwait(false);
                    await KeepAnAdminAsync(scope, Name(row), cancellation).ConfigureAwait(false);
                }

                if (user.Disabled)
                {
                    await EndSessionsAsync(scope, userId, null, cancellation).ConfigureAwait(false);
                }

                return new Written<StoredUser>(Stored(row), Name(row), changes);
            },
            cancellation);

    /// <summary>Deletes a user and ends all of the user's sessions.</summary>
    /// <exception cref="ConfigRefusedException">It is not there or was changed.</exception>
    /// <exception cref="AccessRefusedException">No admin of all stores would be left.</exception>
    public Task DeleteUserAsync(string userId, string? etag, AccessRequest request, CancellationToken cancellation) => WriteAsync(
        request,
        async scope =>
        {
            UserRow row = await UserAsync(scope.Rows, userId, cancellation).ConfigureAwait(false);
            Etags.Check(etag, row.Change, Name(row));
            await EndSessionsAsync(scope, userId, null, cancellation).ConfigureAwait(false);
            scope.Rows.Remove(row);
            await scope.Rows.SaveChangesAsync(cancellation).ConfigureAwait(false);
            await KeepAnAdminAsync(scope, Name(row), cancellation).ConfigureAwait(false);
            return new Written<bool>(true, Name(row), ["The user was deleted."]);
        },
        cancellation);

    /// <summary>Sets a password and ends the user's other sessions.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="password">12 to 128 characters.</param>
    /// <param name="currentPassword">Has to be the present one where there is one; null where an admin sets another's.</param>
    /// <param name="ownToken">The session that goes on; null to end all.</param>
    /// <param name="request">Who wants it.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="ConfigRefusedException">A password is wrong.</exception>
    public async Task<StoredUser> SetPasswordAsync(
        string userId, string password, string? currentPassword, string? ownToken, AccessRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        UserRow before = await ReadAsync(rows => UserAsync(rows, userId, cancellation)).ConfigureAwait(false);
        AccessRules.CheckPassword(password, "new_password", Name(before));
        if (currentPassword is not null && before.PasswordHash is not null && !Passwords.Fit(before.PasswordHash, currentPassword))
        {
            throw ConfigRefusedException.Invalid(Name(before), "current_password", "This is not the present password.");
        }

        string hash = Passwords.Hash(password);
        return await WriteAsync(
            request,
            async scope =>
            {
                UserRow row = await UserAsync(scope.Rows, userId, cancellation).ConfigureAwait(false);
                Etags.Check(currentPassword is null ? null : Etags.Of(before.Change), row.Change, Name(row));
                row.PasswordHash = hash;
                (row.Change, row.UpdatedAt) = (scope.Change, scope.Now);
                await EndSessionsAsync(scope, userId, ownToken, cancellation).ConfigureAwait(false);
                return new Written<StoredUser>(Stored(row), Name(row), ["The password was set."]);
            },
            cancellation).ConfigureAwait(false);
    }

    private static async Task<UserRow> AddUserAsync(
        AccessScope scope, string userId, UserDraft user, string? passwordHash, CancellationToken cancellation)
    {
        await CheckUserAsync(scope, userId, user, true, cancellation).ConfigureAwait(false);
        var row = new UserRow { Id = userId, DisplayName = "", Email = "", Grants = "", PasswordHash = passwordHash, CreatedAt = scope.Now };
        Fill(row, user, scope);
        scope.Rows.Add(row);
        return row;
    }

    private static void Fill(UserRow row, UserDraft user, AccessScope scope)
    {
        (row.DisplayName, row.Email, row.Disabled) = (user.DisplayName, user.Email, user.Disabled);
        row.Grants = GrantText.Write(AccessRules.Merged(user.Grants));
        (row.Change, row.UpdatedAt) = (scope.Change, scope.Now);
    }

    private static async Task CheckUserAsync(
        AccessScope scope, string userId, UserDraft user, bool isNew, CancellationToken cancellation)
    {
        List<UserRow> all = await scope.Rows.Users.AsNoTracking().ToListAsync(cancellation).ConfigureAwait(false);
        AccessRules.Check(userId, user, isNew, all.Where(other => other.Id != userId).Select(other => other.Email));
        if (isNew && all.Exists(other => string.Equals(other.Id, userId, StringComparison.OrdinalIgnoreCase)))
        {
            throw ConfigRefusedException.AlreadyExists($"users/{userId}");
        }
    }

    private async Task KeepAnAdminAsync(AccessScope scope, string resource, CancellationToken cancellation)
    {
        if (!await HasAdminAsync(scope.Rows, cancellation).ConfigureAwait(false))
        {
            throw new AccessRefusedException(
                AccessRefusal.LastAdmin,
                resource,
                $"'{resource}' is the last who is admin of all stores and can sign in; give another user the role admin for stores/- first.");
        }
    }

    private async Task<bool> HasAdminAsync(AccessContext rows, CancellationToken cancellation)
    {
        List<UserRow> able = await rows.Users.AsNoTracking()
            .Where(user => !user.Disabled && (user.PasswordHash != null || (_emailSignsIn && user.Email != "")))
            .ToListAsync(cancellation).ConfigureAwait(false);
        return able.Exists(user => GrantText.IsAdminOfAll(user.Grants));
    }

    private static Task<int> EndSessionsAsync(AccessScope scope, string userId, string? exceptToken, CancellationToken cancellation)
    {
        string kept = exceptToken is null ? "" : SecretToken.Hash(exceptToken);
        return scope.Rows.Sessions.Where(session => session.UserId == userId && session.TokenHash != kept).ExecuteDeleteAsync(cancellation);
    }

    private static async Task<UserRow> UserAsync(AccessContext rows, string userId, CancellationToken cancellation) =>
        await rows.Users.FindAsync([userId], cancellation).ConfigureAwait(false)
        ?? throw ConfigRefusedException.NotFound($"users/{userId}");

    private static IEnumerable<string> Differences(UserDraft old, UserDraft user)
    {
        if (old.DisplayName != user.DisplayName)
        {
            yield return "The display name was changed.";
        }

        if (old.Email != user.Email)
        {
            yield return "The mail address was changed.";
        }

        if (!old.Grants.SequenceEqual(AccessRules.Merged(user.Grants)))
        {
            yield return $"The roles are changed{Told(user.Grants)}.";
        }

        if (old.Disabled != user.Disabled)
        {
            yield return user.Disabled ? "The user was disabled." : "The user was enabled.";
        }
    }

    private static string Told(ImmutableArray<AccessGrant> grants) => grants.IsEmpty
        ? ", without any role"
        : ", with " + string.Join(", ", AccessRules.Merged(grants).Select(grant => $"{grant.Role.ToString().ToLowerInvariant()} of {grant.Store}"));

    private static string Name(UserRow row) => $"users/{row.Id}";

    private static StoredUser Stored(UserRow row) => new(
        row.Id,
        new UserDraft(row.DisplayName, row.Email, GrantText.Read(row.Grants), row.Disabled),
        row.PasswordHash is not null,
        row.LastSignInAt,
        Etags.Of(row.Change),
        row.CreatedAt,
        row.UpdatedAt);
}
