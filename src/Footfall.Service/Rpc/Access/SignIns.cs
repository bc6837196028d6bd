using Footfall.Service.Hosting;
using Footfall.Storage.Access;
using Microsoft.Extensions.Options;

namespace Footfall.Service.Rpc.Access;

/// <summary>Signs people in with passwords, for the method and for the page.</summary>
internal sealed class SignIns(AccessStore store, SignInGuard guard, IOptions<AccessOptions> options)
{
    private const string Method = "footfall.v1.SessionService/CreateSession";
    private const int LongestPassword = 128;

    /// <summary>How long a session holds where nothing else is asked for.</summary>
    public TimeSpan UsualLifetime => options.Value.SessionLifetime;

    /// <summary>Signs in.</summary>
    /// <returns>Null where user and password do not fit.</returns>
    /// <exception cref="Grpc.Core.RpcException">Too many were wrong; it was not tried.</exception>
    public Task<SignedIn?> TryAsync(string userId, string password, TimeSpan lifetime, HttpContext context) => guard.TryAsync(
        userId,
        context.Peer(),
        // A longer one cannot be right; hashing megabytes would only cost time.
        () => store.SignInAsync(
            userId,
            password.Length <= LongestPassword ? password : "",
            lifetime,
            new AccessRequest("", context.Peer(), Method),
            context.RequestAborted),
        session => session is not null,
        context.RequestAborted);
}
