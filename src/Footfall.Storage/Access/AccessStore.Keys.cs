using System.Collections.Immutable;
using Footfall.Storage.Access.Rows;
using Footfall.Storage.Configuration.Database;
using Microsoft.EntityFrameworkCore;

namespace Footfall.Storage.Access;

/// <content>API keys.</content>
public sealed partial class AccessStore
{
    /// <summary>Reads a key.</summary>
    /// <exception cref="ConfigRefusedException">It is not there.</exception>
    public Task<StoredKey> GetKeyAsync(string keyId, CancellationToken cancellation) =>
        ReadAsync(async rows => Stored(await KeyAsync(rows, keyId, cancellation).ConfigureAwait(false)));

    /// <summary>All keys, by id.</summary>
    public Task<ImmutableArray<StoredKey>> ListKeysAsync(CancellationToken cancellation) => ReadAsync(async rows =>
    {
        List<KeyRow> found = await rows.Keys.AsNoTracking().OrderBy(row => row.Id).ToListAsync(cancellation).ConfigureAwait(false);
        return found.Select(Stored).ToImmutableArray();
    });

    /// <summary>Makes a key.</summary>
    /// <returns>The key, and its secret; empty where this is a retry, or nothing was to be changed.</returns>
    /// <exception cref="ConfigRefusedException">Fields are wrong or taken.</exception>
    public async Task<(StoredKey Key, string Secret)> CreateKeyAsync(
        string keyId, KeyDraft key, AccessRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        string secret = SecretToken.Make(SecretToken.KeyPrefix);
        bool isMade = false;
        StoredKey stored = await WriteAsync(
            request,
            async scope =>
            {
                await CheckNewKeyAsync(scope, keyId, key, cancellation).ConfigureAwait(false);
                var row = new KeyRow
                {
                    Id = keyId,
                    DisplayName = key.DisplayName,
                    Grants = GrantText.Write(AccessRules.Merged(key.Grants)),
                    SecretHash = SecretToken.Hash(secret),
                    SecretPrefix = secret[..SecretToken.ShownLength],
                    Author = request.Actor,
                    ExpiresAt = key.ExpiresAt ?? scope.Now.AddYears(1),
                    Change = scope.Change,
                    CreatedAt = scope.Now,
                    UpdatedAt = scope.Now,
                };
                scope.Rows.Add(row);
                isMade = !request.ValidateOnly;
                return new Written<StoredKey>(Stored(row), Name(row), [$"The key was made{Told(key.Grants)}."]);
            },
            cancellation).ConfigureAwait(false);
        return (stored, isMade ? secret : "");
    }

    /// <summary>Changes a key; never its secret.</summary>
    /// <param name="keyId">Which.</param>
    /// <param name="change">Makes the new of the old.</param>
    /// <param name="etag">Refused unless it is the present one; null for whatever is there.</param>
    /// <param name="request">Who wants it.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="ConfigRefusedException">It is not there, was changed, or fields are wrong.</exception>
    public Task<StoredKey> UpdateKeyAsync(
        string keyId, Func<KeyDraft, KeyDraft> change, string? etag, AccessRequest request, CancellationToken cancellation) => WriteAsync(
            request,
            async scope =>
            {
                KeyRow row = await KeyAsync(scope.Rows, keyId, cancellation).ConfigureAwait(false);
                Etags.Check(etag, row.Change, Name(row));
                KeyDraft old = Stored(row).Key;
                KeyDraft key = change(old);
                // One that has expired may be renamed without being given a new life.
                AccessRules.Check(keyId, key.ExpiresAt == old.ExpiresAt ? key with { ExpiresAt = null } : key, false, scope.Now);
                ImmutableArray<string> changes = [.. Differences(old, key)];
                if (!changes.IsEmpty)
                {
                    row.DisplayName = key.DisplayName;
                    row.Grants = GrantText.Write(AccessRules.Merged(key.Grants));
                    row.ExpiresAt = key.ExpiresAt ?? scope.Now.AddYears(1);
                    (row.Change, row.UpdatedAt) = (scope.Change, scope.Now);
                }

                return new Written<StoredKey>(Stored(row), Name(row), changes);
            },
            cancellation);

    /// <summary>Revokes a key at once.</summary>
    /// <exception cref="ConfigRefusedException">It is not there or was changed.</exception>
    public Task DeleteKeyAsync(string keyId, string? etag, AccessRequest request, CancellationToken cancellation) => WriteAsync(
        request,
        async scope =>
        {
            KeyRow row = await KeyAsync(scope.Rows, keyId, cancellation).ConfigureAwait(false);
            Etags.Check(etag, row.Change, Name(row));
            scope.Rows.Remove(row);
            return new Written<bool>(true, Name(row), ["The key was revoked."]);
        },
        cancellation);

    private static async Task CheckNewKeyAsync(AccessScope scope, string keyId, KeyDraft key, CancellationToken cancellation)
    {
        AccessRules.Check(keyId, key, true, scope.Now);
        List<string> ids = await scope.Rows.Keys.Select(row => row.Id).ToListAsync(cancellation).ConfigureAwait(false);
        if (ids.Contains(keyId, StringComparer.OrdinalIgnoreCase))
        {
            throw ConfigRefusedException.AlreadyExists($"apiKeys/{keyId}");
        }
    }

    private static async Task<KeyRow> KeyAsync(AccessContext rows, string keyId, CancellationToken cancellation) =>
        await rows.Keys.FindAsync([keyId], cancellation).ConfigureAwait(false)
        ?? throw ConfigRefusedException.NotFound($"apiKeys/{keyId}");

    private static IEnumerable<string> Differences(KeyDraft old, KeyDraft key)
    {
        if (old.DisplayName != key.DisplayName)
        {
            yield return "The display name was changed.";
        }

        if (!old.Grants.SequenceEqual(AccessRules.Merged(key.Grants)))
        {
            yield return $"The roles are changed{Told(key.Grants)}.";
        }

        if (old.ExpiresAt != key.ExpiresAt)
        {
            yield return "The expiry was changed.";
        }
    }

    private static string Name(KeyRow row) => $"apiKeys/{row.Id}";

    private static StoredKey Stored(KeyRow row) => new(
        row.Id,
        new KeyDraft(row.DisplayName, GrantText.Read(row.Grants), row.ExpiresAt),
        row.SecretPrefix,
        row.Author,
        row.LastUsedAt,
        Etags.Of(row.Change),
        row.CreatedAt,
        row.UpdatedAt);
}
