using System.Globalization;
using Footfall.V1;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;
using RpcStatus = Google.Rpc.Status;

namespace Footfall.Service.Rpc.Errors;

/// <summary>Makes the errors of the contract: a status with google.rpc details, as its design page describes them.</summary>
/// <remarks>Messages and details are shown to callers: they never hold a camera's credentials, a path or a stack.</remarks>
internal static class Refusal
{
    /// <summary>The domain of every error of this service.</summary>
    public const string Domain = "footfall";

    /// <summary>What details may hold, so that the JSON form of an error can be written.</summary>
    public static TypeRegistry Details { get; } = TypeRegistry.FromMessages(
        ErrorInfo.Descriptor, BadRequest.Descriptor, ResourceInfo.Descriptor, PreconditionFailure.Descriptor, RetryInfo.Descriptor);

    private const string ReasonPrefix = "ERROR_REASON_";

    /// <summary>One field is wrong.</summary>
    /// <param name="field">Path in the request or in the resource that was sent, as in <c>lines[2].start</c>.</param>
    /// <param name="description">What is wrong and what is allowed.</param>
    public static RpcException InvalidField(string field, string description) => InvalidFields([(field, description)]);

    /// <summary>Every field that is wrong.</summary>
    /// <param name="fields">Path and description of each; at least one.</param>
    public static RpcException InvalidFields(IReadOnlyCollection<(string Field, string Description)> fields)
    {
        var bad = new BadRequest();
        bad.FieldViolations.AddRange(fields.Select(one => new BadRequest.Types.FieldViolation
        {
            Field = one.Field,
            Description = one.Description,
        }));
        string message = string.Join(' ', fields.Select(one => one.Field.Length == 0 ? one.Description : $"{one.Field}: {one.Description}"));
        return Make(Code.InvalidArgument, ErrorReason.InvalidField, message, details: bad);
    }

    /// <summary>The page token is not one of this list.</summary>
    public static RpcException InvalidPageToken() => Make(
        Code.InvalidArgument,
        ErrorReason.InvalidPageToken,
        "page_token: not one of this list, or the other fields have changed since; begin again without one.",
        details: new BadRequest
        {
            FieldViolations = { new BadRequest.Types.FieldViolation { Field = "page_token", Description = "Not one of this list; begin again without one." } },
        });

    /// <summary>There is no such resource.</summary>
    public static RpcException NotFound(string name) => Make(
        Code.NotFound, ErrorReason.NoSuchResource, $"There is no '{name}'; check the name.", details: Info(name));

    /// <summary>The name is taken.</summary>
    public static RpcException NameTaken(string name, string message) =>
        Make(Code.AlreadyExists, ErrorReason.NameTaken, message, details: Info(name));

    /// <summary>Somebody else changed it since it was read.</summary>
    public static RpcException StaleEtag(string name, string currentEtag) => Make(
        Code.Aborted,
        ErrorReason.StaleEtag,
        $"'{name}' was changed by somebody else since it was read; read it again and repeat the change.",
        [("etag", currentEtag), ("resource", name)]);

    /// <summary>Others need it.</summary>
    /// <param name="name">What was to go.</param>
    /// <param name="message">What blocks it, and the remedy.</param>
    /// <param name="blockers">Names of what uses it.</param>
    public static RpcException StillInUse(string name, string message, IEnumerable<string> blockers)
    {
        var failure = new PreconditionFailure();
        failure.Violations.AddRange(blockers.Select(blocker => new PreconditionFailure.Types.Violation
        {
            Type = "STILL_IN_USE",
            Subject = blocker,
            Description = $"'{blocker}' uses '{name}'.",
        }));
        return Make(Code.FailedPrecondition, ErrorReason.StillInUse, message, details: failure);
    }

    /// <summary>Something has to be put right first.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="subject">What it is about.</param>
    /// <param name="message">What is wrong, and the remedy.</param>
    public static RpcException Precondition(ErrorReason reason, string subject, string message) => Make(
        Code.FailedPrecondition,
        reason,
        message,
        details: new PreconditionFailure
        {
            Violations = { new PreconditionFailure.Types.Violation { Type = Word(reason), Subject = subject, Description = message } },
        });

    /// <summary>The request id was used for another request.</summary>
    public static RpcException RequestIdReused() => Make(
        Code.AlreadyExists,
        ErrorReason.RequestIdReused,
        "The request_id was used for another request within the last day; make a new one for each change.");

    /// <summary>No sign-in, or none that counts.</summary>
    public static RpcException NotSignedIn(string message) => Make(Code.Unauthenticated, ErrorReason.NotSignedIn, message);

    /// <summary>The caller has not the role that the method asks for.</summary>
    /// <param name="role">As in <c>manager</c>.</param>
    /// <param name="store">As in <c>stores/high-street</c>; <c>stores/-</c> for all.</param>
    public static RpcException RoleMissing(string role, string store) => Make(
        Code.PermissionDenied,
        ErrorReason.RoleMissing,
        $"This needs the role {role} for {store}; ask an admin for it.",
        [("needed_role", role), ("store", store)]);

    /// <summary>Too many calls, or too large a one.</summary>
    /// <param name="message">Which limit, and the remedy.</param>
    /// <param name="retryAfter">When to come back; null where waiting does not help.</param>
    public static RpcException LimitExceeded(string message, TimeSpan? retryAfter = null) =>
        Make(Code.ResourceExhausted, ErrorReason.LimitExceeded, message, retryAfter: retryAfter);

    /// <summary>The reader of a stream fell too far behind.</summary>
    public static RpcException SlowReader(string message) => Make(Code.ResourceExhausted, ErrorReason.SlowReader, message);

    /// <summary>Nothing can be read or written now.</summary>
    public static RpcException StorageUnavailable(string message, TimeSpan retryAfter) =>
        Make(Code.Unavailable, ErrorReason.StorageUnavailable, message, retryAfter: retryAfter);

    /// <summary>The camera did not answer in time.</summary>
    public static RpcException CameraTimeout(string message) => Make(Code.DeadlineExceeded, ErrorReason.CameraTimeout, message);

    /// <summary>A fault of the service itself.</summary>
    /// <param name="incident">What the log has it under.</param>
    public static RpcException ServiceFault(string incident) => Make(
        Code.Internal,
        ErrorReason.ServiceFault,
        $"The service failed at this; its log says more under incident {incident}.",
        [("incident", incident)]);

    private static RpcException Make(
        Code code,
        ErrorReason reason,
        string message,
        (string Key, string Value)[]? metadata = null,
        TimeSpan? retryAfter = null,
        IMessage? details = null)
    {
        var info = new ErrorInfo { Domain = Domain, Reason = Word(reason) };
        foreach ((string key, string value) in metadata ?? [])
        {
            info.Metadata.Add(key, value);
        }

        var status = new RpcStatus { Code = (int)code, Message = message, Details = { Any.Pack(info) } };
        if (details is not null)
        {
            status.Details.Add(Any.Pack(details));
        }

        if (retryAfter is { } wait)
        {
            status.Details.Add(Any.Pack(new RetryInfo { RetryDelay = Duration.FromTimeSpan(wait) }));
        }

        return status.ToRpcException();
    }

    private static ResourceInfo Info(string name) => new() { ResourceName = name };

    /// <summary>A reason as the contract writes it, without its prefix.</summary>
    private static string Word(ErrorReason reason)
    {
        string name = ErrorReasonReflection.Descriptor.EnumTypes[0].FindValueByNumber((int)reason)?.Name
            ?? reason.ToString().ToUpper(CultureInfo.InvariantCulture);
        return name.StartsWith(ReasonPrefix, StringComparison.Ordinal) ? name[ReasonPrefix.Length..] : name;
    }
}
