using Footfall.Service.Rpc.Access.OpenId;
using Footfall.Storage.Access;

namespace Footfall.Service.Rpc.Access;

/// <summary>Finds out who makes a request.</summary>
internal sealed class CallerReader(AccessStore store, ProviderTokens provider)
{
    /// <summary>Whom a request's token or key stands for now; null for nobody.</summary>
    public async Task<Caller?> ReadAsync(Credential credential, CancellationToken cancellation)
    {
        // Before there is an admin nobody can have been given anything.
        if (!await store.IsSetUpAsync(cancellation).ConfigureAwait(false))
        {
            return null;
        }

        KnownCaller? known = await store.FindCallerAsync(credential.Token, cancellation).ConfigureAwait(false)
            ?? await provider.FindCallerAsync(credential.Token, cancellation).ConfigureAwait(false);
        return known is null ? null : Of(known);
    }

    /// <summary>What the store knows about them, in the contract's words.</summary>
    public static Caller Of(KnownCaller known) => new(known.Principal, [.. known.Grants.Select(Grants.ToContract)])
    {
        DisplayName = known.DisplayName,
        ExpiresAt = known.ExpiresAt,
    };
}
