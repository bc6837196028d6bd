using System.Net;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Rpc;
using Grpc.Core;
using HttpResponse = Microsoft.AspNetCore.Http.HttpResponse;
using RpcStatus = Google.Rpc.Status;

namespace Footfall.Service.Rpc.Errors;

/// <summary>Writes the contract's errors at addresses that are not of its methods, in the same JSON.</summary>
internal static class RefusalJson
{
    private static readonly JsonFormatter Formatter = new(new JsonFormatter.Settings(
        formatDefaultValues: false, TypeRegistry.FromFiles(ErrorDetailsReflection.Descriptor, StatusReflection.Descriptor)));

    /// <summary>Writes a status with its details.</summary>
    public static async Task WriteAsync(HttpResponse response, RpcException refusal)
    {
        RpcStatus status = refusal.GetRpcStatus()
            ?? new RpcStatus { Code = (int)refusal.StatusCode, Message = refusal.Status.Detail };
        response.StatusCode = (int)StatusOf(refusal.StatusCode);
        response.ContentType = "application/json";
        await response.WriteAsync(Formatter.Format(status)).ConfigureAwait(false);
    }

    /// <summary>The HTTP status of a code, as google.rpc.Code maps them.</summary>
    private static HttpStatusCode StatusOf(StatusCode code) => code switch
    {
        StatusCode.InvalidArgument or StatusCode.FailedPrecondition or StatusCode.OutOfRange => HttpStatusCode.BadRequest,
        StatusCode.Unauthenticated => HttpStatusCode.Unauthorized,
        StatusCode.PermissionDenied => HttpStatusCode.Forbidden,
        StatusCode.NotFound => HttpStatusCode.NotFound,
        StatusCode.AlreadyExists or StatusCode.Aborted => HttpStatusCode.Conflict,
        StatusCode.ResourceExhausted => HttpStatusCode.TooManyRequests,
        StatusCode.Unimplemented => HttpStatusCode.NotImplemented,
        StatusCode.Unavailable => HttpStatusCode.ServiceUnavailable,
        StatusCode.DeadlineExceeded => HttpStatusCode.GatewayTimeout,
        _ => HttpStatusCode.InternalServerError,
    };
}
