using System.Security.Cryptography;
using Footfall.Service.Rpc.Errors;
using Footfall.Storage.Access;
using Google.Protobuf;
using Google.Protobuf.Reflection;
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
        if (requestId.Length > 0 && !Guid.TryParse(requestId, out _))
        {
            throw Refusal.InvalidField("request_id", "This is no UUID; make one for each change, or leave it empty.");
        }

        return RequestOf(context) with
        {
            RequestId = requestId.Length == 0 ? null : requestId.ToLowerInvariant(),
            Fingerprint = $"{context.Method} {Convert.ToHexString(SHA256.HashData(message.ToByteArray()))}",
            ValidateOnly = validateOnly,
        };
    }

    /// <summary>An id that was not asked for.</summary>
    public static string MakeId() => RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyz23456789", 12);

    /// <summary>Which fields an update changes.</summary>
    /// <param name="mask">Empty for those that are given; <c>*</c> for all.</param>
    /// <param name="resource">What was sent.</param>
    /// <param name="changeable">The fields that can be changed.</param>
    /// <exception cref="RpcException">The mask names what is no field.</exception>
    public static HashSet<string> Changed(FieldMask? mask, IMessage resource, params string[] changeable)
    {
        if (mask is null || mask.Paths.Count == 0)
        {
            return [.. changeable.Where(name => IsGiven(resource, name))];
        }

        if (mask.Paths is ["*"])
        {
            return [.. changeable];
        }

        MessageDescriptor fields = resource.Descriptor;
        return mask.Paths.FirstOrDefault(path => fields.FindFieldByName(path) is null) is { } unknown
            ? throw Refusal.InvalidField("update_mask", $"'{unknown}' is no field; name some of {string.Join(", ", changeable)}.")
            : [.. mask.Paths.Intersect(changeable)];
    }

    /// <summary>A time for the contract.</summary>
    public static Timestamp? At(DateTimeOffset? time) => time is { } known ? Timestamp.FromDateTimeOffset(known) : null;

    private static bool IsGiven(IMessage resource, string name)
    {
        FieldDescriptor field = resource.Descriptor.FindFieldByName(name);
        return field.Accessor.GetValue(resource) switch
        {
            string text => text.Length > 0,
            bool flag => flag,
            System.Collections.ICollection many => many.Count > 0,
            null => false,
            _ => true,
        };
    }
}
