using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Threading.RateLimiting;
using Footfall.Storage.Access;
using Footfall.V1;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Core.Interceptors;

namespace Footfall.Service.Rpc.Access;

/// <summary>Keeps every write that was refused, and every one that no database keeps together with what it changes.</summary>
/// <remarks>Outermost, so that it sees the answer as the caller gets it.</remarks>
internal sealed partial class AuditInterceptor(AccessStore store, ILogger<AuditInterceptor> logger) : Interceptor, IDisposable
{
    // These keep their own lines, in one transaction with the change.
    private static readonly FrozenSet<string> KeepTheirOwn = new[]
    {
        SessionService.Descriptor, UserService.Descriptor, ApiKeyService.Descriptor, StoreService.Descriptor, CameraService.Descriptor,
        LineService.Descriptor, ZoneService.Descriptor, PlanService.Descriptor, AreaService.Descriptor, ConfigurationService.Descriptor,
    }.Select(service => service.FullName).ToFrozenSet();

    // Whoever is not signed in must not be able to fill the disk.
    private readonly TokenBucketRateLimiter _unknown = new(new TokenBucketRateLimiterOptions
    {
        TokenLimit = 100,
        TokensPerPeriod = 10,
        ReplenishmentPeriod = TimeSpan.FromMinutes(1),
        QueueLimit = 0,
        AutoReplenishment = true,
    });

    /// <inheritdoc/>
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        if (MethodRule.Find(context.Method) is not { IsWrite: true } rule || request is not IMessage message)
        {
            return await continuation(request, context).ConfigureAwait(false);
        }

        try
        {
            TResponse answer = await continuation(request, context).ConfigureAwait(false);
            if (!KeepTheirOwn.Contains(rule.Method.Service.FullName))
            {
                await NoteAsync(rule, message, context, 0, ["Done."]).ConfigureAwait(false);
            }

            return answer;
        }
        catch (RpcException refused) when (IsKept(refused, rule, context))
        {
            await NoteAsync(rule, message, context, (int)refused.StatusCode, [refused.Status.Detail.ReplaceLineEndings(" ")]).ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _unknown.Dispose();

    // Wrong passwords keep their own line, and calls beyond the limit are no attempts but a flood.
    private bool IsKept(RpcException refused, MethodRule rule, ServerCallContext context)
    {
        if (refused.StatusCode == StatusCode.ResourceExhausted || rule.Method.Name == nameof(SessionService.SessionServiceBase.CreateSession))
        {
            return false;
        }

        if (context.GetHttpContext().Features.Get<Caller>() is not null)
        {
            return true;
        }

        using RateLimitLease lease = _unknown.AttemptAcquire();
        return lease.IsAcquired;
    }

    private async Task NoteAsync(MethodRule rule, IMessage request, ServerCallContext context, int code, ImmutableArray<string> changes)
    {
        HttpContext http = context.GetHttpContext();
        try
        {
            await store.NoteAsync(
                new AccessRequest(http.Features.Get<Caller>()?.Principal ?? "", http.Peer(), rule.Name),
                rule.ResourceOf(request),
                code,
                changes,
                CancellationToken.None).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // The caller's answer stands whatever becomes of the log; the failure is told where operators look.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            LogNotKept(logger, rule.Name, failure);
        }
    }
}
