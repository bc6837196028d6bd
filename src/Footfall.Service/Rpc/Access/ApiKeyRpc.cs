using Footfall.Service.Rpc.Configuration;
using Footfall.Service.Rpc.Errors;
using Footfall.Service.Rpc.Lists;
using Footfall.Service.Rpc.Names;
using Footfall.Storage.Access;
using Footfall.V1;
using Google.Protobuf.Collections;
using Google.Protobuf.Reflection;
using Grpc.Core;

namespace Footfall.Service.Rpc.Access;

/// <summary>Keys by which systems call.</summary>
internal sealed class ApiKeyRpc(AccessStore store) : ApiKeyService.ApiKeyServiceBase
{
    /// <inheritdoc/>
    public override async Task<GetApiKeyResponse> GetApiKey(GetApiKeyRequest request, ServerCallContext context)
    {
        string keyId = ResourceNames.ApiKey.Parse(request.Name, "name")[0];
        return new GetApiKeyResponse { ApiKey = Of(await store.GetKeyAsync(keyId, context.CancellationToken).ConfigureAwait(false)) };
    }

    /// <inheritdoc/>
    public override async Task<ListApiKeysResponse> ListApiKeys(ListApiKeysRequest request, ServerCallContext context)
    {
        ListPage<StoredKey> page = await AccessLists.PageAsync(
            new ListRequest("apiKeys", "", request.PageSize, request.PageToken, request.Filter, request.OrderBy),
            AccessLists.Keys,
            store.ListKeysAsync(context.CancellationToken)).ConfigureAwait(false);
        return new ListApiKeysResponse { ApiKeys = { page.Items.Select(Of) }, NextPageToken = page.NextPageToken };
    }

    /// <inheritdoc/>
    public override async Task<CreateApiKeyResponse> CreateApiKey(CreateApiKeyRequest request, ServerCallContext context)
    {
        ApiKey key = request.ApiKey ?? throw Refusal.InvalidField("api_key", "Missing; send the new key.");
        CheckGrants(key.Grants, context);
        (StoredKey made, string secret) = await store.CreateKeyAsync(
            MadeIds.Of(request.ApiKeyId, "api_key_id", key.DisplayName, "key"),
            Draft(key),
            AccessCalls.RequestOf(context, request, request.RequestId, request.ValidateOnly),
            context.CancellationToken).ConfigureAwait(false);
        return new CreateApiKeyResponse { ApiKey = Of(made), Secret = secret };
    }

    /// <inheritdoc/>
    public override async Task<UpdateApiKeyResponse> UpdateApiKey(UpdateApiKeyRequest request, ServerCallContext context)
    {
        ApiKey key = request.ApiKey ?? throw Refusal.InvalidField("api_key", "Missing; send the key with its new values.");
        string keyId = ResourceNames.ApiKey.Parse(key.Name, "api_key.name")[0];
        IReadOnlyList<IReadOnlyList<FieldDescriptor>> changed = UpdateMask.Read(request.UpdateMask, key);
        CheckGrants(key.Grants, context);

        StoredKey after = await store.UpdateKeyAsync(
            keyId,
            old => Draft(UpdateMask.Merge(Of(old), key, changed)),
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

    private static KeyDraft Draft(ApiKey key) => new(key.DisplayName, Grants.ToStore(key.Grants), AccessCalls.Read(key.ExpireTime, "expire_time"));

    private static ApiKey Of(KeyDraft draft) => new()
    {
        DisplayName = draft.DisplayName,
        Grants = { draft.Grants.Select(Grants.ToContract) },
        ExpireTime = AccessCalls.At(draft.ExpiresAt),
    };

    private static ApiKey Of(StoredKey stored)
    {
        ApiKey key = Of(stored.Key);
        key.Name = ResourceNames.ApiKey.Format(stored.Id);
        key.SecretPrefix = stored.SecretPrefix;
        key.Author = stored.Author;
        key.LastUseTime = AccessCalls.At(stored.LastUsedAt);
        key.Etag = stored.Etag;
        key.CreateTime = AccessCalls.At(stored.CreatedAt);
        key.UpdateTime = AccessCalls.At(stored.UpdatedAt);
        return key;
    }
}
