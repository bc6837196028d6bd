using System.Collections.Concurrent;
using System.Threading.RateLimiting;
using Footfall.Service.Hosting;
using Footfall.Service.Rpc.Errors;
using Microsoft.Extensions.Options;

namespace Footfall.Service.Rpc.Access;

/// <summary>How often one caller may call, and how many streams they may have open.</summary>
internal sealed class CallLimits : IDisposable
{
    private const int PeriodsPerSecond = 20;

    private readonly PartitionedRateLimiter<string> _calls;
    private readonly ConcurrentDictionary<string, int> _streams = new(StringComparer.Ordinal);
    private readonly int _mostStreams;

    public CallLimits(IOptions<AccessOptions> options)
    {
        AccessOptions access = options.Value;
        _mostStreams = access.StreamsPerCaller;
        // Often and little where the rate allows it: a bucket never holds more than its limit, however much comes at once.
        int periods = Math.Min(access.CallsPerSecond, PeriodsPerSecond);
        int tokens = access.CallsPerSecond / periods;
        var bucket = new TokenBucketRateLimiterOptions
        {
            TokenLimit = Math.Max(access.CallBurst, tokens),
            TokensPerPeriod = tokens,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1.0 / periods),
            QueueLimit = 0,
            AutoReplenishment = true,
        };
        _calls = PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetTokenBucketLimiter(key, _ => bucket));
    }

    /// <summary>Who shares a limit: a user, a key, or an address that shows neither.</summary>
    public static string Key(HttpContext context) => context.Features.Get<Caller>()?.Principal ?? $"peer {context.Peer()}";

    /// <summary>Takes one call.</summary>
    /// <returns>How long to wait where there are too many; null where it is granted.</returns>
    public TimeSpan? Take(string key)
    {
        using RateLimitLease lease = _calls.AttemptAcquire(key);
        return lease.IsAcquired ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan wait) ? wait : TimeSpan.FromSeconds(1);
    }

    /// <summary>Takes a stream until what is returned is disposed.</summary>
    /// <exception cref="Grpc.Core.RpcException">Too many are open.</exception>
    public IDisposable TakeStream(string key)
    {
        if (_streams.AddOrUpdate(key, 1, (_, open) => open + 1) > _mostStreams)
        {
            Release(key);
            throw Refusal.LimitExceeded(
                $"{_mostStreams} streams are open already, as many as one caller may have (Access:StreamsPerCaller); close one first.");
        }

        return new Slot(() => Release(key));
    }

    /// <inheritdoc/>
    public void Dispose() => _calls.Dispose();

    private void Release(string key)
    {
        _streams.AddOrUpdate(key, 0, (_, open) => open - 1);
        _streams.TryRemove(KeyValuePair.Create(key, 0));
    }

    private sealed class Slot(Action release) : IDisposable
    {
        private Action? _release = release;

        public void Dispose() => Interlocked.Exchange(ref _release, null)?.Invoke();
    }
}
