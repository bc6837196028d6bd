using Footfall.Service.Rpc.Errors;
using Grpc.Core;

namespace Footfall.Service.Rpc.Live;

/// <summary>Writes to one watcher, who is dropped when taking a message lasts too long.</summary>
/// <param name="stream">Where to.</param>
/// <param name="clock">Measures the patience.</param>
/// <remarks>
/// A watcher that reads slowly fills the connection's buffers first; only then does writing wait. Nobody else waits with it.
/// </remarks>
internal sealed class WatcherStream<T>(IServerStreamWriter<T> stream, TimeProvider clock)
{
    /// <summary>How long one message may take to be taken.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>When the newest message was taken.</summary>
    public long WrittenAt { get; private set; } = clock.GetTimestamp();

    /// <summary>Writes a message.</summary>
    /// <exception cref="RpcException">The watcher did not take it in time.</exception>
    public async Task WriteAsync(T message, CancellationToken cancellation)
    {
        Task writing = stream.WriteAsync(message, CancellationToken.None);
        if (!writing.IsCompletedSuccessfully)
        {
            try
            {
                await writing.WaitAsync(Patience, clock, cancellation).ConfigureAwait(false);
            }
            catch (TimeoutException)
            {
                // It ends with the connection, at the latest, and nobody asks how.
                _ = writing.ContinueWith(
                    static done => done.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
                throw Refusal.SlowReader(
                    $"A message was not taken within {Patience.TotalSeconds:0} s; call again, with the newest token where there is one, and read faster.");
            }
        }

        WrittenAt = clock.GetTimestamp();
    }
}
