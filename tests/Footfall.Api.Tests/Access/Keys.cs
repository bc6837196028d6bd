using Footfall.V1;

namespace Footfall.Api.Tests.Access;

/// <summary>API keys for callers of every role.</summary>
internal static class Keys
{
    /// <summary>Makes one as admin.</summary>
    /// <returns>Its secret.</returns>
    public static async Task<string> MakeAsync(ApiService service, Role role, string store)
    {
        CreateApiKeyResponse made = await new ApiKeyService.ApiKeyServiceClient(service.Channel).CreateApiKeyAsync(
            new CreateApiKeyRequest
            {
                ApiKey = new ApiKey { DisplayName = $"{role} of {store}", Grants = { new RoleGrant { Role = role, Store = store } } },
            },
            cancellationToken: TestContext.Current.CancellationToken);
        return made.Secret;
    }
}
