using System.Collections.Immutable;
using Footfall.Service.Rpc.Errors;
using Footfall.V1;
using Grpc.Core;

namespace Footfall.Service.Rpc.Access;

/// <summary>Who calls, and what they may do.</summary>
/// <param name="Principal">As in <c>users/anna</c> or <c>apiKeys/till</c>: the author of what they write.</param>
/// <param name="Grants">Their roles, each for a store or for <c>stores/-</c>.</param>
internal sealed record Caller(string Principal, ImmutableArray<RoleGrant> Grants)
{
    private const string AllStores = "stores/-";

    /// <summary>For people.</summary>
    public string DisplayName { get; init; } = Principal;

    /// <summary>When what they showed ceases to hold.</summary>
    public DateTimeOffset ExpiresAt { get; init; } = DateTimeOffset.MaxValue;

    /// <summary>Who makes this call.</summary>
    /// <exception cref="RpcException">Nobody is signed in.</exception>
    public static Caller Of(ServerCallContext context) => context.GetHttpContext().Features.Get<Caller>()
        ?? throw Refusal.NotSignedIn("Nobody is signed in; send a bearer token or an API key.");

    /// <summary>Whether they have a role, or a higher one, for a store.</summary>
    /// <param name="role">The role.</param>
    /// <param name="storeId">The store's id; <c>-</c> for all stores.</param>
    public bool Has(Role role, string storeId) => Grants.Any(grant =>
        grant.Role >= role && (grant.Store == AllStores || grant.Store == $"stores/{storeId}"));

    /// <summary>Whether they have a role, or a higher one, for any store.</summary>
    public bool HasAnywhere(Role role) => Grants.Any(grant => grant.Role >= role);
}
