using Google.Rpc;
using Grpc.Core;

namespace Footfall.Api.Tests.Live;

/// <summary>The reason in a refusal's details.</summary>
internal static class Reason
{
    public static string Of(RpcException refusal) => refusal.GetRpcStatus()?.GetDetail<ErrorInfo>()?.Reason ?? "none";
}
