using System.Globalization;
using System.Net;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Footfall.Cli.Audit.Page;

/// <summary>Serves the counting page to this machine alone, under an address that nobody can guess.</summary>
internal sealed class PageServer : IAsyncDisposable
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private const int TokenBytes = 16;
    private const long LongestRequest = 1 << 20;

    private readonly WebApplication _host;
    private readonly string _token = RandomNumberGenerator.GetHexString(2 * TokenBytes, lowercase: true);

    private PageServer(int port)
    {
        // No settings are read from files or the environment: where it listens is not theirs to change.
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LongestRequest;
        });
        builder.Services.AddRoutingCore();
        builder.Services.ConfigureHttpJsonOptions(static json =>
        {
            json.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
            json.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
            json.SerializerOptions.RespectRequiredConstructorParameters = true;
            json.SerializerOptions.RespectNullableAnnotations = true;
        });
        builder.Services.Configure<HostOptions>(static host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));
        builder.Services.AddLogging(static logging => logging.AddProvider(new CommandLine.StandardErrorLog()).SetMinimumLevel(LogLevel.Warning));
        _host = builder.Build();
        _host.Use(GuardAsync);
        _host.UseRouting();
        _host.UseEndpoints(static _ => { });
    }

    /// <summary>The page's address with its token; complete once it is started.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Starts to serve.</summary>
    /// <param name="port">On 127.0.0.1; 0 for any that is free.</param>
    /// <param name="map">Adds what the page asks for, below the token.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="CommandLine.InputException">The port is taken.</exception>
    public static async Task<PageServer> StartAsync(int port, Action<IEndpointRouteBuilder> map, CancellationToken cancellation)
    {
        var server = new PageServer(port);
        try
        {
            RouteGroupBuilder page = server._host.MapGroup($"/{server._token}");
            page.MapGet("/", static () => Asset("page.html", "text/html; charset=utf-8"));
            page.MapGet("/{name}.js", static (string name) => Asset($"{name}.js", "text/javascript; charset=utf-8"));
            page.MapGet("/page.css", static () => Asset("page.css", "text/css; charset=utf-8"));
            map(page);
            await server._host.StartAsync(cancellation).ConfigureAwait(false);
        }
        catch (IOException taken)
        {
            await server.DisposeAsync().ConfigureAwait(false);
            throw new CommandLine.InputException(string.Create(
                CultureInfo.InvariantCulture, $"Port {port} of 127.0.0.1 cannot be used: {taken.Message} Give another --port, or none."));
        }

        string listening = server._host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        server.Address = $"{listening}/{server._token}/";
        return server;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync().ConfigureAwait(false);
        await _host.DisposeAsync().ConfigureAwait(false);
    }

    // A name that leads here from elsewhere is refused, so that no other site's script reads the page through it.
    private static Task GuardAsync(HttpContext context, RequestDelegate next)
    {
        IHeaderDictionary headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (context.Request.Host.Host is "127.0.0.1" or "localhost")
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }

    private static IResult Asset(string name, string type)
    {
        Stream? asset = Assembly.GetExecutingAssembly().GetManifestResourceStream($"audit/{name}");
        return asset is null ? Results.NotFound() : Results.Stream(asset, type);
    }
}
