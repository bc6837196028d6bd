using System.Security.Cryptography;
using Footfall.Service.Rpc.Errors;
using Footfall.Storage.Access;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace Footfall.Service.Rpc.Access;

/// <summary>What the services of users and keys have in common.</summary>
internal static class AccessCalls
{
    /// <summary>Who calls, for the log.</summary>
    public static AccessRequest RequestOf(ServerCallContext context)
    {
        HttpContext http = context.GetHttpContext();
        return new AccessRequest(http.Features.Get<Caller>()?.Principal ?? "", http.Peer(), context.Method.TrimStart('/'));
    }

    /// <summary>Who wants a write, and how.</summary>
    /// <param name="context">The call.</param>
    /// <param name="message">What is asked; its etags, ids and masks too have to be the same in a retry.</param>
    /// <param name="requestId">Empty for none.</param>
    /// <param name="validateOnly">Changes nothing.</param>
    /// <exception cref="RpcException">The request id is no UUID.</exception>
    public static AccessRequest RequestOf(ServerCallContext context, IMessage message, string requestId, bool validateOnly)
    {
        if (requestId.Length > 0 && !Guid.TryParseExact(requestId, "D", out _))
        {
            throw Refusal.InvalidField("request_id", "This is no UUID; write one as 6f9619ff-8b86-4011-b42d-00c04fc964ff, or none.");
        }

        return RequestOf(context) with
        {
            RequestId = requestId.Length == 0 ? null : requestId.ToLowerInvariant(),
            Fingerprint = $"{context.Method} {Convert.ToHexString(SHA256.HashData(message.ToByteArray()))}",
            ValidateOnly = validateOnly,
        };
    }

    /// <summary>A time that a caller sent; null for none.</summary>
    /// <exception cref="RpcException">It is outside of the years 1 to 9999, or its nanoseconds are more than a second.</exception>
    public static DateTimeOffset? Read(Timestamp? time, string field)
    {
        try
        {
            return time?.ToDateTimeOffset();
        }
        catch (InvalidOperationException)
        {
            throw Refusal.InvalidField(field, "This is no time; write one of the years 1 to 9999, with 0 to 999,999,999 nanoseconds.");
        }
    }

    /// <summary>A time for the contract.</summary>
    public static Timestamp? At(DateTimeOffset? time) => time is { } known ? Timestamp.FromDateTimeOffset(known) : null;
}
