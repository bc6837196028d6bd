using Footfall.Service.Rpc.Errors;
using Grpc.Core;

namespace Footfall.Service.Rpc.Access;

/// <summary>Ends a stream soon after its reader's token or key has ceased to hold.</summary>
/// <param name="inner">Takes the messages.</param>
/// <param name="credential">What the reader showed.</param>
/// <param name="callers">Knows whom it stands for.</param>
/// <param name="clock">Says when to look again.</param>
internal sealed class WatchedWriter<T>(IServerStreamWriter<T> inner, Credential credential, CallerReader callers, TimeProvider clock)
    : IServerStreamWriter<T>
{
    private static readonly TimeSpan LooksEvery = TimeSpan.FromSeconds(10);

    private long _lookedAt = clock.GetTimestamp();

    /// <inheritdoc/>
    public WriteOptions? WriteOptions
    {
        get => inner.WriteOptions;
        set => inner.WriteOptions = value;
    }

    /// <inheritdoc/>
    public Task WriteAsync(T message) => WriteAsync(message, CancellationToken.None);

    /// <inheritdoc/>
    public async Task WriteAsync(T message, CancellationToken cancellationToken)
    {
        if (clock.GetElapsedTime(_lookedAt) >= LooksEvery)
        {
            _lookedAt = clock.GetTimestamp();
            if (await callers.ReadAsync(credential, cancellationToken).ConfigureAwait(false) is null)
            {
                throw Refusal.NotSignedIn("The token or key has expired or was revoked; sign in again, or use another key.");
            }
        }

        await inner.WriteAsync(message, cancellationToken).ConfigureAwait(false);
    }
}
