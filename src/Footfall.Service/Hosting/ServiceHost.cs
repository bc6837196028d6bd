using System.Globalization;
using Footfall.Pipeline.Metrics;
using Footfall.Service.Counting;
using Footfall.Service.Counting.Days;
using Footfall.Service.Health;
using Footfall.Service.Live;
using Footfall.Service.Live.Events;
using Footfall.Service.Rpc.Access;
using Footfall.Service.Rpc.Access.OpenId;
using Footfall.Service.Rpc.Hosting;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Options;
using OpenTelemetry.Metrics;

namespace Footfall.Service.Hosting;

/// <summary>Puts the service together.</summary>
internal static class ServiceHost
{
    // What may lie between here and a slow browser: a few pictures, not the seconds of them that the system would keep.
    private const int SendBufferBytes = 256 * 1024;

    // A series for each state of each camera that there ever was since the start; 256 cameras alone are more than the usual 2000.
    private const int MostCameraStates = 16_384;

    /// <summary>Reads the settings.</summary>
    /// <param name="args">Settings from the command line; they win over the environment and appsettings.json.</param>
    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ContentRootPath = AppContext.BaseDirectory,
        });
        // Pages' files lie in the checkout until the service is published; without this only Development finds them there.
        builder.WebHost.UseStaticWebAssets();
        return builder;
    }

    /// <summary>Everything wired, nothing started.</summary>
    /// <exception cref="OptionsValidationException">A setting is wrong; more than one come in an aggregate.</exception>
    public static WebApplication Build(WebApplicationBuilder builder)
    {
        AddOptions(builder.Services);
        SetPatience(builder);
        ConsoleLogs.Add(builder);
        AddListening(builder);
        AddCounting(builder.Services);
        AddMetrics(builder.Services);
        builder.Services.AddRazorPages(pages =>
        {
            pages.Conventions.AddPageRoute("/Index", "/stores/{store}");
            PageAccess.OpenSigningIn(pages);
        });
        builder.Services.AddRpc();
        builder.Services.AddProviderSignIn(builder.Configuration);
        AddKeys(builder.Services);
        builder.Services.AddHealthChecks().AddCheck<CountingHealthCheck>("counting");

        WebApplication app = builder.Build();
        // Before anything looks at a single one of them, so that all that is wrong is said at once.
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        app.UseSecurityHeaders();
        app.UseCallers();
        app.UsePageAccess();
        app.MapStaticAssets().Add(asset => asset.Metadata.Add(PageRule.Public));
        app.MapRazorPages().WithStaticAssets();
        app.MapLive();
        app.MapStillThings();
        app.MapHealth();
        app.MapProviderSignIn();
        app.MapRpc();
        app.UseMetricsOfPresentCameras("/metrics");
        app.MapPrometheusScrapingEndpoint("/metrics").WithMetadata(PageRule.Metrics);
        return app;
    }

    private static void AddOptions(IServiceCollection services)
    {
        Bind<ServiceOptions, ServiceOptionsValidator>(ServiceOptions.SectionName);
        Bind<StorageOptions, StorageOptionsValidator>(StorageOptions.SectionName);
        Bind<InferenceOptions, InferenceOptionsValidator>(InferenceOptions.SectionName);
        Bind<AppearanceOptions, AppearanceOptionsValidator>(AppearanceOptions.SectionName);
        Bind<LiveOptions, LiveOptionsValidator>(LiveOptions.SectionName);
        Bind<AccessOptions, AccessOptionsValidator>(AccessOptions.SectionName);
        Bind<OpenIdOptions, OpenIdOptionsValidator>(OpenIdOptions.SectionName);
        Bind<StillnessOptions, StillnessOptionsValidator>(StillnessOptions.SectionName);
        services.AddSingleton<IValidateOptions<ServiceOptions>, HostNamesValidator>();
        services.AddSingleton<IValidateOptions<StorageOptions>, MediaFoldersValidator>();

        void Bind<TOptions, TValidator>(string section)
            where TOptions : class
            where TValidator : class, IValidateOptions<TOptions>
        {
            services.AddSingleton<IValidateOptions<TOptions>, TValidator>();
            services.AddSingleton<IValidateOptions<TOptions>>(provider => new KnownKeysValidator<TOptions>(
                provider.GetRequiredService<IConfiguration>().GetSection(section)));
            services.AddOptions<TOptions>().BindConfiguration(section).ValidateOnStart();
        }
    }

    // The host asks for it while it is built, before settings are validated; a wrong value is reported then.
    private static void SetPatience(WebApplicationBuilder builder)
    {
        string key = $"{ServiceOptions.SectionName}:{nameof(ServiceOptions.StopWithin)}";
        TimeSpan patience = TimeSpan.TryParse(builder.Configuration[key], CultureInfo.InvariantCulture, out TimeSpan told)
            ? told
            : new ServiceOptions().StopWithin;
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = patience);
    }

    private static void AddListening(WebApplicationBuilder builder)
    {
        ListenAddresses.Settle(builder.Configuration);
        builder.WebHost.ConfigureKestrel((_, kestrel) =>
        {
            kestrel.AddServerHeader = false;
            kestrel.ConfigureEndpointDefaults(listen => ListenGuard.Check(
                listen.EndPoint,
                kestrel.ApplicationServices.GetRequiredService<IOptions<ServiceOptions>>().Value.AllowRemote));
        });
        builder.Services.Configure<SocketTransportOptions>(sockets => sockets.CreateBoundListenSocket = endPoint =>
        {
            var socket = SocketTransportOptions.CreateDefaultBoundListenSocket(endPoint);
            // Accepted connections inherit it.
            socket.SendBufferSize = SendBufferBytes;
            return socket;
        });
    }

    // Razor Pages bring keys for forms along; they belong to the data, not to whoever's home folder this is.
    private static void AddKeys(IServiceCollection services) => services.AddOptions<KeyManagementOptions>()
        .Configure<IOptions<StorageOptions>, ILoggerFactory>((keys, storage, loggers) => keys.XmlRepository =
            new FileSystemXmlRepository(
                new DirectoryInfo(Path.Combine(ServiceHome.Resolve(storage.Value.DataFolder), "keys")), loggers));

    private static void AddCounting(IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<StageMeter>();
        services.AddSingleton<CameraMeter>();
        services.AddSingleton<ServiceMeter>();
        // Before those who tell it something, so that it ends after them.
        services.AddSingleton<EventLogs>();
        services.AddHostedService(provider => provider.GetRequiredService<EventLogs>());
        services.AddSingleton<CountingService>();
        services.AddHostedService(provider => provider.GetRequiredService<CountingService>());
        services.AddSingleton<ConfigurationNotice>();
        services.AddHostedService<ConfigurationWatch>();
        services.AddSingleton<DayWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<DayWatch>());
        services.AddSingleton<StatusReader>();
        services.AddSingleton<LiveStream>();
    }

    private static void AddMetrics(IServiceCollection services) => services.AddOpenTelemetry().WithMetrics(metrics => metrics
        .AddView(
            "footfall.camera.state",
            new MetricStreamConfiguration { CardinalityLimit = MostCameraStates })
        .AddMeter(StageMeter.MeterName)
        .AddMeter(ServiceMeter.MeterName)
        .AddAspNetCoreInstrumentation()
        .AddRuntimeInstrumentation()
        .AddPrometheusExporter());
}
