using Footfall.Service.Hosting;
using Footfall.Service.Rpc.Errors;
using Microsoft.Extensions.Options;

namespace Footfall.Service.Rpc.Access;

/// <summary>Slows down whoever guesses passwords, by user and by address.</summary>
/// <remarks>
/// Every attempt counts as wrong until it has proved right, so that many at once gain nothing. An attempt that comes too early
/// is refused unread: the right password would be too, and tells nothing.
/// </remarks>
internal sealed class SignInGuard(IOptions<AccessOptions> options, TimeProvider clock) : IDisposable
{
    // Many people share an address behind a router or proxy.
    private const int PeerFactor = 4;

    private const int MostKept = 10_000;
    private const int MostDoublings = 12;

    // Each takes a core for a tenth of a second or so; counting goes first.
    private const int AtOnce = 2;

    private static readonly TimeSpan ForgottenAfter = TimeSpan.FromMinutes(30);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Attempts> _attempts = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _hashing = new(AtOnce, AtOnce);

    /// <summary>Tries a password.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="peer">From where.</param>
    /// <param name="attempt">Tries it.</param>
    /// <param name="isRight">Whether it was right.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="Grpc.Core.RpcException">Too many were wrong; it was not tried.</exception>
    public async Task<T> TryAsync<T>(
        string userId, string peer, Func<Task<T>> attempt, Func<T, bool> isRight, CancellationToken cancellation)
    {
        string[] keys = [$"user {userId}", $"peer {peer}"];
        Begin(keys);
        await _hashing.WaitAsync(cancellation).ConfigureAwait(false);
        T result;
        try
        {
            result = await attempt().ConfigureAwait(false);
        }
        finally
        {
            _hashing.Release();
        }

        if (isRight(result))
        {
            lock (_gate)
            {
                _attempts.Remove(keys[0]);
                _attempts.Remove(keys[1]);
            }
        }

        return result;
    }

    /// <inheritdoc/>
    public void Dispose() => _hashing.Dispose();

    private void Begin(string[] keys)
    {
        DateTimeOffset now = clock.GetUtcNow();
        lock (_gate)
        {
            var wait = TimeSpan.FromTicks(keys.Max(key => Wait(key, now).Ticks));
            if (wait > TimeSpan.Zero)
            {
                throw Refusal.LimitExceeded(
                    $"Too many wrong passwords; try again in {Math.Ceiling(wait.TotalSeconds)} seconds.", wait);
            }

            foreach (string key in keys)
            {
                int wrong = _attempts.TryGetValue(key, out Attempts before) && now - before.LastAt < ForgottenAfter ? before.Count : 0;
                _attempts[key] = new Attempts(wrong + 1, now);
            }

            if (_attempts.Count > MostKept)
            {
                Forget(now);
            }
        }
    }

    private TimeSpan Wait(string key, DateTimeOffset now)
    {
        int free = options.Value.FreeSignInAttempts * (key.StartsWith("peer ", StringComparison.Ordinal) ? PeerFactor : 1);
        if (!_attempts.TryGetValue(key, out Attempts attempts) || attempts.Count < free || now - attempts.LastAt >= ForgottenAfter)
        {
            return TimeSpan.Zero;
        }

        double seconds = Math.Pow(2, Math.Min(attempts.Count - free, MostDoublings));
        var whole = TimeSpan.FromSeconds(Math.Min(seconds, options.Value.LongestSignInWait.TotalSeconds));
        return attempts.LastAt + whole - now;
    }

    // The oldest half goes; who is among the newest stays slowed.
    private void Forget(DateTimeOffset now)
    {
        DateTimeOffset[] times = [.. _attempts.Values.Select(one => one.LastAt).Order()];
        DateTimeOffset middle = times[times.Length / 2];
        foreach (string key in _attempts.Where(one => one.Value.LastAt <= middle || now - one.Value.LastAt >= ForgottenAfter).Select(one => one.Key).ToArray())
        {
            _attempts.Remove(key);
        }
    }

    private readonly record struct Attempts(int Count, DateTimeOffset LastAt);
}
