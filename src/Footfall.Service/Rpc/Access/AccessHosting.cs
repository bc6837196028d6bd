using Footfall.Service.Hosting;
using Footfall.Storage.Access;
using Microsoft.Extensions.Options;

namespace Footfall.Service.Rpc.Access;

/// <summary>Wires who may call.</summary>
internal static class AccessHosting
{
    /// <summary>Adds what access needs.</summary>
    public static void AddAccess(this IServiceCollection services)
    {
        services.AddSingleton(provider => AccessStore.OpenAsync(
            ServiceHome.Resolve(provider.GetRequiredService<IOptions<StorageOptions>>().Value.DataFolder),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<IOptions<OpenIdOptions>>().Value is { IsOn: true, UserClaim: OpenIdOptions.EmailClaim },
            CancellationToken.None).GetAwaiter().GetResult());
        services.AddSingleton<CallerReader>();
        services.AddSingleton<CallLimits>();
        services.AddSingleton<SignInGuard>();
        services.AddSingleton<SignIns>();
        services.AddSingleton<AuditReader>();
        services.AddSingleton<AuditInterceptor>();
        services.AddSingleton<AccessInterceptor>();
        services.AddHostedService<SetupLink>();
    }

    /// <summary>Maps the services of users, keys and sessions.</summary>
    public static void MapAccess(this WebApplication app)
    {
        app.MapGrpcService<SessionRpc>();
        app.MapGrpcService<UserRpc>();
        app.MapGrpcService<ApiKeyRpc>();
        app.MapGrpcService<AuditRpc>();
    }
}
