namespace Footfall.Service.Rpc.Configuration;

/// <summary>Serves the configuration's part of the contract.</summary>
internal static class ConfigurationHosting
{
    /// <summary>Adds what its services need.</summary>
    public static void AddConfigurationRpc(this IServiceCollection services)
    {
        services.AddSingleton<ConfigLists>();
        services.AddSingleton<ConfigWrites>();
        services.AddSingleton<MediaFolders>();
        services.AddSingleton<AppliedPlans>();
        services.AddHostedService(provider => provider.GetRequiredService<AppliedPlans>());
    }

    /// <summary>Maps its services.</summary>
    public static void MapConfigurationRpc(this WebApplication app)
    {
        app.MapGrpcService<StoreRpc>();
        app.MapGrpcService<CameraRpc>();
        app.MapGrpcService<LineRpc>();
        app.MapGrpcService<ZoneRpc>();
        app.MapGrpcService<PlanRpc>();
        app.MapGrpcService<AreaRpc>();
        app.MapGrpcService<ConfigurationRpc>();
    }
}
