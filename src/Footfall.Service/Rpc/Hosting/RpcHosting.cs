using Footfall.Service.Rpc.Access;
using Footfall.Service.Rpc.Configuration;
using Footfall.Service.Rpc.Errors;
using Footfall.Service.Rpc.Insights;
using Footfall.Service.Rpc.Live;

namespace Footfall.Service.Rpc.Hosting;

/// <summary>Serves the contract: gRPC, its JSON form, health and reflection.</summary>
internal static class RpcHosting
{
    // The largest request is a whole configuration to import.
    private const int MostRequestBytes = 16 * 1024 * 1024;

    /// <summary>Adds what the services need.</summary>
    public static void AddRpc(this IServiceCollection services)
    {
        services.AddGrpc(rpc =>
        {
            rpc.MaxReceiveMessageSize = MostRequestBytes;
            rpc.IgnoreUnknownServices = false;
            rpc.Interceptors.Add<AuditInterceptor>();
            rpc.Interceptors.Add<RefusalInterceptor>();
            rpc.Interceptors.Add<AccessInterceptor>();
        }).AddJsonTranscoding(json => json.TypeRegistry = Refusal.Details);
        services.AddGrpcReflection();
        services.AddGrpcHealthChecks();
        services.AddAccess();
        services.AddConfigurationRpc();
        services.AddInsights();
        services.AddLiveRpc();
        services.AddOpenApiDocument();
    }

    /// <summary>Maps every service of the contract.</summary>
    public static void MapRpc(this WebApplication app)
    {
        app.MapGrpcReflectionService();
        app.MapGrpcHealthChecksService();
        app.MapAccess();
        app.MapConfigurationRpc();
        app.MapInsights();
        app.MapLiveRpc();
        app.MapOpenApiDocument();
    }
}
