using Footfall.Service.Rpc.Errors;
using Footfall.Service.Rpc.Names;
using Footfall.Storage.Access;
using Footfall.V1;
using Google.Protobuf.Collections;
using Grpc.Core;

namespace Footfall.Service.Rpc.Access;

/// <summary>Keys by which systems call.</summary>
internal sealed partial class ApiKeyRpc(AccessStore store) : ApiKeyService.ApiKeyServiceBase
{
    /// <inheritdoc/>
    public override async Task<GetApiKeyResponse> GetApiKey(GetApiKeyRequest request, ServerCallContext context)
    {
        string keyId = ResourceNames.ApiKey.Parse(request.Name, "name")[0];
        return new GetApiKeyResponse { ApiKey = Of(await store.GetKeyAsync(keyId, context.CancellationToken).ConfigureAwait(false)) };
    }

    /// <inheritdoc/>
    public override async Task<CreateApiKeyResponse> CreateApiKey(CreateApiKeyRequest request, ServerCallContext context)
    {
        ApiKey key = request.ApiKey ?? throw Refusal.InvalidField("api_key", "Missing; send the new key.");
        CheckGrants(key.Grants, context);
        (StoredKey made, string secret) = await store.CreateKeyAsync(
            request.ApiKeyId.Length == 0 ? AccessCalls.MakeId() : request.ApiKeyId,
            new KeyDraft(key.DisplayName, Grants.ToStore(key.Grants), key.ExpireTime?.ToDateTimeOffset()),
            AccessCalls.RequestOf(context, request, request.RequestId, request.ValidateOnly),
            context.CancellationToken).ConfigureAwait(false);
        return new CreateApiKeyResponse { ApiKey = Of(made), Secret = secret };
    }

    /// <inheritdoc/>
    public override async Task<UpdateApiKeyResponse> UpdateApiKey(UpdateApiKeyRequest request, ServerCallContext context)
    {
        ApiKey key = request.ApiKey ?? throw Refusal.InvalidField("api_key", "Missing; send the key with its new values.");
        string keyId = ResourceNames.ApiKey.Parse(key.Name, "api_key.name")[0];
        HashSet<string> changed = AccessCalls.Changed(request.UpdateMask, key, "display_name", "grants", "expire_time");
        if (changed.Contains("grants"))
        {
            CheckGrants(key.Grants, context);
        }

        StoredKey after = await store.UpdateKeyAsync(
            keyId,
            old => new KeyDraft(
                changed.Contains("display_name") ? key.DisplayName : old.DisplayName,
                changed.Contains("grants") ? Grants.ToStore(key.Grants) : old.Grants,
                changed.Contains("expire_time") ? key.ExpireTime?.ToDateTimeOffset() : old.ExpiresAt),
            key.Etag.Length == 0 ? null : key.Etag,
            AccessCalls.RequestOf(context, request, request.RequestId, request.ValidateOnly),
            context.CancellationToken).ConfigureAwait(false);
        return new UpdateApiKeyResponse { ApiKey = Of(after) };
    }

    /// <inheritdoc/>
    public override async Task<DeleteApiKeyResponse> DeleteApiKey(DeleteApiKeyRequest request, ServerCallContext context)
    {
        await store.DeleteKeyAsync(
            ResourceNames.ApiKey.Parse(request.Name, "name")[0],
            request.Etag.Length == 0 ? null : request.Etag,
            AccessCalls.RequestOf(context, request, request.RequestId, request.ValidateOnly),
            context.CancellationToken).ConfigureAwait(false);
        return new DeleteApiKeyResponse();
    }

    // Never more than its maker may.
    private static void CheckGrants(RepeatedField<RoleGrant> grants, ServerCallContext context)
    {
        var caller = Caller.Of(context);
        RoleGrant? tooMuch = grants.FirstOrDefault(grant => !caller.Has(grant.Role, grant.Store.Replace("stores/", "", StringComparison.Ordinal)));
        if (tooMuch is not null)
        {
            throw Refusal.RoleMissing(tooMuch.Role.ToString().ToLowerInvariant(), tooMuch.Store);
        }
    }

    private static ApiKey Of(StoredKey stored) => new()
    {
        Name = ResourceNames.ApiKey.Format(stored.Id),
        DisplayName = stored.Key.DisplayName,
        Grants = { stored.Key.Grants.Select(Grants.ToContract) },
        ExpireTime = AccessCalls.At(stored.Key.ExpiresAt),
        SecretPrefix = stored.SecretPrefix,
        Author = stored.Author,
        LastUseTime = AccessCalls.At(stored.LastUsedAt),
        Etag = stored.Etag,
        CreateTime = AccessCalls.At(stored.CreatedAt),
        UpdateTime = AccessCalls.At(stored.UpdatedAt),
    };
}
