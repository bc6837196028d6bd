using Footfall.V1;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Footfall.Contract.Tests.Routing;

/// <summary>The whole contract on a real server, where every call only says which method it reached.</summary>
public sealed class ServedContract : IAsyncLifetime
{
    private WebApplication? _server;

    /// <summary>Speaks to the server.</summary>
    public HttpClient Client { get; } = new() { Timeout = TimeSpan.FromMinutes(1) };

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddGrpc(options => options.Interceptors.Add<NameTheMethod>()).AddJsonTranscoding();
        _server = builder.Build();
        MapAll(_server);
        await _server.StartAsync(TestContext.Current.CancellationToken);
        Client.BaseAddress = new Uri(_server.Urls.Single());
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    private static void MapAll(IEndpointRouteBuilder server)
    {
        server.MapGrpcService<ApiKeys>();
        server.MapGrpcService<Areas>();
        server.MapGrpcService<Audits>();
        server.MapGrpcService<Cameras>();
        server.MapGrpcService<Configurations>();
        server.MapGrpcService<Insights>();
        server.MapGrpcService<Lines>();
        server.MapGrpcService<Lives>();
        server.MapGrpcService<Models>();
        server.MapGrpcService<Plans>();
        server.MapGrpcService<Sessions>();
        server.MapGrpcService<Statuses>();
        server.MapGrpcService<StillThings>();
        server.MapGrpcService<Stores>();
        server.MapGrpcService<Users>();
        server.MapGrpcService<Zones>();
    }

    /// <summary>Answers every call with the name of its method.</summary>
    private sealed class NameTheMethod : Interceptor
    {
        public override Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
            TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation) =>
            throw new RpcException(new Status(StatusCode.Unimplemented, context.Method));

        public override Task ServerStreamingServerHandler<TRequest, TResponse>(
            TRequest request,
            IServerStreamWriter<TResponse> responseStream,
            ServerCallContext context,
            ServerStreamingServerMethod<TRequest, TResponse> continuation) =>
            throw new RpcException(new Status(StatusCode.Unimplemented, context.Method));
    }

    private sealed class ApiKeys : ApiKeyService.ApiKeyServiceBase;

    private sealed class Areas : AreaService.AreaServiceBase;

    private sealed class Audits : AuditService.AuditServiceBase;

    private sealed class Cameras : CameraService.CameraServiceBase;

    private sealed class Configurations : ConfigurationService.ConfigurationServiceBase;

    private sealed class Insights : InsightsService.InsightsServiceBase;

    private sealed class Lines : LineService.LineServiceBase;

    private sealed class Lives : LiveService.LiveServiceBase;

    private sealed class Models : ModelService.ModelServiceBase;

    private sealed class Plans : PlanService.PlanServiceBase;

    private sealed class Sessions : SessionService.SessionServiceBase;

    private sealed class Statuses : StatusService.StatusServiceBase;

    private sealed class StillThings : StillThingService.StillThingServiceBase;

    private sealed class Stores : StoreService.StoreServiceBase;

    private sealed class Users : UserService.UserServiceBase;

    private sealed class Zones : ZoneService.ZoneServiceBase;
}
