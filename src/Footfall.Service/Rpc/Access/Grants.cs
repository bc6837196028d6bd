using System.Collections.Immutable;
using Footfall.Storage.Access;
using Footfall.V1;

namespace Footfall.Service.Rpc.Access;

/// <summary>Roles in the contract and in the store.</summary>
internal static class Grants
{
    public static RoleGrant ToContract(AccessGrant grant) => new() { Role = (Role)grant.Role, Store = grant.Store };

    public static ImmutableArray<AccessGrant> ToStore(IEnumerable<RoleGrant> grants) =>
        [.. grants.Select(grant => new AccessGrant((AccessRole)grant.Role, grant.Store))];
}
