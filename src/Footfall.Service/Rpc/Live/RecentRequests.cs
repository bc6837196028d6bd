using System.Security.Cryptography;
using Footfall.Service.Rpc.Errors;
using Google.Protobuf;

namespace Footfall.Service.Rpc.Live;

/// <summary>Lets a write with a request id happen once: a retry gets the first answer.</summary>
/// <remarks>
/// For what is no configuration, which has its own. Kept in memory: a retry over a restart is done again, which for these
/// writes changes nothing more.
/// </remarks>
internal sealed class RecentRequests(TimeProvider clock)
{
    private const int MostKept = 10_000;

    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(24);

    private readonly Lock _gate = new();
    private readonly Dictionary<(string Caller, string Id), Done> _done = [];
    private readonly Queue<(string Caller, string Id)> _oldest = [];

    /// <summary>Does it, unless it was done before.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="requestId">As it was sent; empty for none.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="work">Does it; one at a time.</param>
    public TResponse Once<TResponse>(string caller, string requestId, IMessage request, Func<TResponse> work)
        where TResponse : class, IMessage
    {
        if (requestId.Length == 0)
        {
            return work();
        }

        if (!Guid.TryParseExact(requestId, "D", out _))
        {
            throw Refusal.InvalidField("request_id", "Not a UUID; write one such as 3f2b8c1e-7a64-4d0b-9f6e-2c1d5a8b7e90, or none.");
        }

        byte[] hash = SHA256.HashData(request.ToByteArray());
        lock (_gate)
        {
            Forget();
            if (_done.TryGetValue((caller, requestId), out Done? before))
            {
                return before.Answer is TResponse answer && before.Hash.AsSpan().SequenceEqual(hash)
                    ? answer
                    : throw Refusal.RequestIdReused();
            }

            TResponse first = work();
            _done[(caller, requestId)] = new Done(hash, first, clock.GetTimestamp());
            _oldest.Enqueue((caller, requestId));
            return first;
        }
    }

    private void Forget()
    {
        while (_oldest.TryPeek(out (string Caller, string Id) oldest)
            && (_done.Count >= MostKept || clock.GetElapsedTime(_done[oldest].At) > KeptFor))
        {
            _done.Remove(_oldest.Dequeue());
        }
    }

    private sealed record Done(byte[] Hash, IMessage Answer, long At);
}
