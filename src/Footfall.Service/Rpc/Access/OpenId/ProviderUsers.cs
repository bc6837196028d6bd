using System.Security.Claims;
using Footfall.Service.Hosting;
using Footfall.Storage.Access;
using Microsoft.Extensions.Options;

namespace Footfall.Service.Rpc.Access.OpenId;

/// <summary>Finds the user whom a provider vouches for. Nobody is made a user by it: an admin does that, and gives the roles.</summary>
internal sealed class ProviderUsers(AccessStore store, IOptions<OpenIdOptions> options)
{
    private const string VerifiedClaim = "email_verified";

    /// <summary>The user's id.</summary>
    /// <returns>Null where the claims name nobody here, or an address that the provider has not verified.</returns>
    public async Task<string?> FindAsync(ClaimsIdentity claims, CancellationToken cancellation)
    {
        string claim = options.Value.UserClaim;
        if (claims.FindFirst(claim)?.Value is not { Length: > 0 } value)
        {
            return null;
        }

        if (claim != OpenIdOptions.EmailClaim)
        {
            return value;
        }

        // An address that anybody may claim would let anybody in.
        return string.Equals(claims.FindFirst(VerifiedClaim)?.Value, "true", StringComparison.OrdinalIgnoreCase)
            ? await store.FindByEmailAsync(value, cancellation).ConfigureAwait(false)
            : null;
    }
}
