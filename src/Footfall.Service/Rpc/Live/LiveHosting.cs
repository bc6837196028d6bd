using Footfall.Service.Rpc.Configuration;

namespace Footfall.Service.Rpc.Live;

/// <summary>Serves what is live: counts, scenes, conditions, probes.</summary>
internal static class LiveHosting
{
    /// <summary>Adds what the services need.</summary>
    public static void AddLiveRpc(this IServiceCollection services)
    {
        services.AddSingleton<StandingReader>();
        services.AddSingleton<WatcherSlots>();
        services.AddSingleton<ProbeDesk>();
        services.AddSingleton<CameraLiveCalls>();
        services.AddSingleton<RecentRequests>();
        services.AddSingleton<ProblemList>();
        services.AddSingleton<ServiceWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<ServiceWatch>());
    }

    /// <summary>Maps the services.</summary>
    public static void MapLiveRpc(this WebApplication app)
    {
        app.MapGrpcService<LiveRpc>();
        app.MapGrpcService<StillThingRpc>();
        app.MapGrpcService<StatusRpc>();
        app.MapGrpcService<ModelRpc>();
        app.MapSnapshots();
    }
}
