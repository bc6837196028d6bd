using System.Collections.Immutable;
using Footfall.V1;
using Google.Rpc;
using Grpc.Core;

namespace Footfall.Client;

/// <summary>Why a call failed, in the words of the contract.</summary>
/// <param name="Code">The gRPC status.</param>
/// <param name="Reason">For programs; unspecified for one that this client does not know.</param>
/// <param name="Message">For people.</param>
/// <param name="Fields">Every field that was wrong; empty where none was.</param>
/// <param name="Resource">What does not exist, exists already or was changed; null where none is meant.</param>
/// <param name="CurrentEtag">The etag that it has now; null unless somebody else changed it.</param>
/// <param name="Blockers">What stands in the way; empty where nothing does.</param>
/// <param name="RetryAfter">When trying again may help; null where waiting does not.</param>
public sealed record FootfallError(
    StatusCode Code,
    ErrorReason Reason,
    string Message,
    ImmutableArray<FieldProblem> Fields,
    string? Resource,
    string? CurrentEtag,
    ImmutableArray<string> Blockers,
    TimeSpan? RetryAfter)
{
    private const string Domain = "footfall";
    private const string ReasonPrefix = "ERROR_REASON_";

    /// <summary>Reads what a failed call says.</summary>
    public static FootfallError Of(RpcException failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        Google.Rpc.Status? status = failure.GetRpcStatus();
        ErrorInfo? info = status?.GetDetail<ErrorInfo>();
        info = info?.Domain == Domain ? info : null;
        return new FootfallError(
            failure.StatusCode,
            ReasonOf(info),
            failure.Status.Detail,
            [.. status?.GetDetail<BadRequest>()?.FieldViolations.Select(one => new FieldProblem(one.Field, one.Description)) ?? []],
            status?.GetDetail<ResourceInfo>()?.ResourceName ?? Said(info, "resource"),
            Said(info, "etag"),
            [.. status?.GetDetail<PreconditionFailure>()?.Violations.Select(one => one.Subject) ?? []],
            status?.GetDetail<RetryInfo>()?.RetryDelay?.ToTimeSpan());
    }

    private static ErrorReason ReasonOf(ErrorInfo? info) =>
        info is not null
        && ErrorReasonReflection.Descriptor.EnumTypes[0].FindValueByName(ReasonPrefix + info.Reason) is { } known
            ? (ErrorReason)known.Number
            : ErrorReason.Unspecified;

    private static string? Said(ErrorInfo? info, string key) =>
        info is not null && info.Metadata.TryGetValue(key, out string? value) ? value : null;
}

/// <summary>A field that was wrong.</summary>
/// <param name="Field">Its path in what was sent, as in <c>lines[2].start</c>.</param>
/// <param name="Description">What is wrong and what is allowed.</param>
public sealed record FieldProblem(string Field, string Description);
