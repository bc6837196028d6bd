using Footfall.Service.Rpc.Errors;
using Footfall.Service.Rpc.Insights.Csv;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Footfall.Service.Rpc.Insights;

/// <summary>Serves numbers of the past.</summary>
internal static class InsightsHosting
{
    /// <summary>Adds what it needs.</summary>
    public static void AddInsights(this IServiceCollection services)
    {
        services.TryAddSingleton<RefusalInterceptor>();
        services.AddSingleton<InsightStores>();
        services.AddSingleton<CsvExport>();
    }

    /// <summary>Maps the service and its file.</summary>
    public static void MapInsights(this WebApplication app)
    {
        app.MapGrpcService<InsightsRpc>();
        app.MapInsightsCsv();
    }
}
