using System.Security.Cryptography;
using Footfall.Exchange;
using Footfall.Storage.Access;
using Footfall.Storage.Configuration;
using Footfall.Storage.Configuration.Database;
using Footfall.Storage.Series;
using Footfall.V1;
using Grpc.Core;
using Grpc.Core.Interceptors;

namespace Footfall.Service.Rpc.Errors;

/// <summary>Turns what the rooms throw into the contract's errors; what nobody foresaw is logged under a number that the caller is told.</summary>
internal sealed partial class RefusalInterceptor(ILogger<RefusalInterceptor> logger) : Interceptor
{
    private const int IncidentBytes = 6;

    private static readonly TimeSpan StorageRetry = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            return await continuation(request, context).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not RpcException)
        {
            throw Translate(failure, context.Method, context.CancellationToken);
        }
    }

    /// <inheritdoc/>
    public override async Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        ServerStreamingServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            await continuation(request, responseStream, context).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not RpcException)
        {
            throw Translate(failure, context.Method, context.CancellationToken);
        }
    }

    /// <summary>The contract's error for what a room threw.</summary>
    /// <param name="failure">What was thrown.</param>
    /// <param name="method">What was called, for the log.</param>
    /// <param name="cancellation">The caller's.</param>
    public RpcException Translate(Exception failure, string method, CancellationToken cancellation) => failure switch
    {
        ConfigRefusedException refused => Of(refused),
        InvalidMessageException invalid => Refusal.InvalidFields([.. invalid.Errors.Select(error => (error.Path, error.Message))]),
        AccessRefusedException refused => Of(refused),
        StoreConfigException or StoreException => Logged(failure, method, incident => Refusal.StorageUnavailable(
            $"The stored data cannot be used now; the log says more under incident {incident}.", StorageRetry)),
        OperationCanceledException when cancellation.IsCancellationRequested =>
            new RpcException(new Status(StatusCode.Cancelled, "The call was given up.")),
        _ => Logged(failure, method, Refusal.ServiceFault),
    };

    private RpcException Logged(Exception failure, string method, Func<string, RpcException> tell)
    {
        string incident = RandomNumberGenerator.GetHexString(2 * IncidentBytes, lowercase: true);
        LogFault(logger, method, incident, failure);
        return tell(incident);
    }

    private static RpcException Of(AccessRefusedException refused) => refused.Kind switch
    {
        AccessRefusal.LastAdmin => Refusal.Precondition(ErrorReason.LastAdmin, refused.Resource, refused.Message),
        AccessRefusal.RequestIdReused => Refusal.RequestIdReused(),
        AccessRefusal.WrongSetupToken => Refusal.NotSignedIn(refused.Message),
        _ => Refusal.Precondition(ErrorReason.SetupState, refused.Resource, refused.Message),
    };

    private static RpcException Of(ConfigRefusedException refused) => refused.Kind switch
    {
        RefusalKind.NotFound => Refusal.NotFound(refused.Resource),
        RefusalKind.AlreadyExists => Refusal.NameTaken(refused.Resource, refused.Message),
        RefusalKind.StaleEtag => Refusal.StaleEtag(refused.Resource, refused.CurrentEtag ?? ""),
        RefusalKind.RequestIdReused => Refusal.RequestIdReused(),
        RefusalKind.Blocked => Refusal.StillInUse(refused.Resource, refused.Message, refused.Blockers),
        _ => Refusal.InvalidFields([.. refused.Errors.Select(error => (error.Path, error.Message))]),
    };
}
