using Footfall.Service.Rpc.Errors;
using Footfall.Storage.Access;
using Footfall.V1;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Core.Interceptors;

namespace Footfall.Service.Rpc.Access;

/// <summary>Lets a call through to its method only where the contract allows it, over gRPC and over REST alike.</summary>
internal sealed class AccessInterceptor(AccessStore store, CallerReader callers, CallLimits limits, TimeProvider clock) : Interceptor
{
    private const string HealthService = "/grpc.health.v1.Health/";

    /// <inheritdoc/>
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        await AdmitAsync(request as IMessage, context).ConfigureAwait(false);
        return await continuation(request, context).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override async Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        ServerStreamingServerMethod<TRequest, TResponse> continuation)
    {
        await AdmitAsync(request as IMessage, context).ConfigureAwait(false);
        HttpContext http = context.GetHttpContext();
        using IDisposable open = limits.TakeStream(CallLimits.Key(http));
        IServerStreamWriter<TResponse> writer = http.Features.Get<Credential>() is { } credential
            ? new WatchedWriter<TResponse>(responseStream, credential, callers, clock)
            : responseStream;
        await continuation(request, writer, context).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override async Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream,
        ServerCallContext context,
        ClientStreamingServerMethod<TRequest, TResponse> continuation)
    {
        await AdmitAsync(null, context).ConfigureAwait(false);
        using IDisposable open = limits.TakeStream(CallLimits.Key(context.GetHttpContext()));
        return await continuation(requestStream, context).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override async Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        DuplexStreamingServerMethod<TRequest, TResponse> continuation)
    {
        await AdmitAsync(null, context).ConfigureAwait(false);
        using IDisposable open = limits.TakeStream(CallLimits.Key(context.GetHttpContext()));
        await continuation(requestStream, responseStream, context).ConfigureAwait(false);
    }

    private async Task AdmitAsync(IMessage? request, ServerCallContext context)
    {
        HttpContext http = context.GetHttpContext();
        if (limits.Take(CallLimits.Key(http)) is { } wait)
        {
            throw Refusal.LimitExceeded("Too many calls; come back later, and call less often (Access:CallsPerSecond).", wait);
        }

        bool isSetUp = await store.IsSetUpAsync(context.CancellationToken).ConfigureAwait(false);
        if (MethodRule.Find(context.Method) is { } rule && request is not null)
        {
            AccessCheck.Check(rule, request, http.Features.Get<Caller>(), isSetUp, Credential.Of(http.Request) is not null);
        }
        else if (!isSetUp && !context.Method.StartsWith(HealthService, StringComparison.Ordinal))
        {
            // Reflection says what the published contract says, and health one word; before the set-up not even the former.
            throw Refusal.Precondition(
                ErrorReason.SetupState, "setup", "The service has not been set up yet; open the one-time link that its log shows.");
        }
    }
}
