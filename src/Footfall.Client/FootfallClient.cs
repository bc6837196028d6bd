using System.Net.Sockets;
using Footfall.V1;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Grpc.Net.Client;

namespace Footfall.Client;

/// <summary>A connection to a service; the generated clients of its contract, with a token on every call.</summary>
/// <remarks>Safe to use from several threads; keep one for as long as the program runs.</remarks>
/// <example>
/// <code>
/// using var footfall = FootfallClient.Connect(new Uri("http://127.0.0.1:5081"), new() { Token = key });
/// await foreach (Zone zone in footfall.ListZonesAsync("stores/-/cameras/-"))
/// {
///     Console.WriteLine(zone.Name);
/// }
/// </code>
/// </example>
public sealed partial class FootfallClient : IDisposable
{
    private const string UnixScheme = "unix";

    private readonly GrpcChannel _channel;

    private FootfallClient(GrpcChannel channel, CallInvoker calls)
    {
        _channel = channel;
        Stores = new StoreService.StoreServiceClient(calls);
        Areas = new AreaService.AreaServiceClient(calls);
        Cameras = new CameraService.CameraServiceClient(calls);
        Plans = new PlanService.PlanServiceClient(calls);
        Lines = new LineService.LineServiceClient(calls);
        Zones = new ZoneService.ZoneServiceClient(calls);
        StillThings = new StillThingService.StillThingServiceClient(calls);
        Live = new LiveService.LiveServiceClient(calls);
        Insights = new InsightsService.InsightsServiceClient(calls);
        Configuration = new ConfigurationService.ConfigurationServiceClient(calls);
        Sessions = new SessionService.SessionServiceClient(calls);
        Users = new UserService.UserServiceClient(calls);
        ApiKeys = new ApiKeyService.ApiKeyServiceClient(calls);
        Audit = new AuditService.AuditServiceClient(calls);
        Models = new ModelService.ModelServiceClient(calls);
        Status = new StatusService.StatusServiceClient(calls);
    }

    /// <summary>Stores and their floor plans.</summary>
    public StoreService.StoreServiceClient Stores { get; }

    /// <summary>Areas: lines and zones of several cameras that belong together.</summary>
    public AreaService.AreaServiceClient Areas { get; }

    /// <summary>Cameras, their condition and pictures.</summary>
    public CameraService.CameraServiceClient Cameras { get; }

    /// <summary>What a camera counts, as a whole, and every version of it.</summary>
    public PlanService.PlanServiceClient Plans { get; }

    /// <summary>Lines, one by one.</summary>
    public LineService.LineServiceClient Lines { get; }

    /// <summary>Zones, one by one.</summary>
    public ZoneService.ZoneServiceClient Zones { get; }

    /// <summary>What cameras leave out because it never moves.</summary>
    public StillThingService.StillThingServiceClient StillThings { get; }

    /// <summary>Counts and scenes as they happen.</summary>
    public LiveService.LiveServiceClient Live { get; }

    /// <summary>What was counted.</summary>
    public InsightsService.InsightsServiceClient Insights { get; }

    /// <summary>The whole configuration, out and in.</summary>
    public ConfigurationService.ConfigurationServiceClient Configuration { get; }

    /// <summary>Signing in, and the first set-up.</summary>
    public SessionService.SessionServiceClient Sessions { get; }

    /// <summary>People.</summary>
    public UserService.UserServiceClient Users { get; }

    /// <summary>Keys of other systems.</summary>
    public ApiKeyService.ApiKeyServiceClient ApiKeys { get; }

    /// <summary>Who did what.</summary>
    public AuditService.AuditServiceClient Audit { get; }

    /// <summary>Detectors and recognisers on disk.</summary>
    public ModelService.ModelServiceClient Models { get; }

    /// <summary>How the service does.</summary>
    public StatusService.StatusServiceClient Status { get; }

    /// <summary>Connects with the first call, and again whenever the connection is lost.</summary>
    /// <param name="address">
    /// The gRPC address, as in <c>http://127.0.0.1:5081</c> or <c>https://footfall.example:5081</c>, or a socket in the file
    /// system, as in <c>unix:///run/footfall/api.sock</c>.
    /// </param>
    /// <param name="options">Null for none.</param>
    /// <exception cref="ArgumentException">The address is none of these, or the token would cross a network in clear.</exception>
    public static FootfallClient Connect(Uri address, FootfallClientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(address);
        options ??= new FootfallClientOptions();
        bool isSocket = address.IsAbsoluteUri && address.Scheme == UnixScheme;
        if (!isSocket && (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps)))
        {
            throw new ArgumentException(
                $"'{address}' is no address of a service; give one such as http://127.0.0.1:5081 or unix:///run/footfall/api.sock.", nameof(address));
        }

        if (options is { Token: not null, AllowTokenInClear: false } && address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback)
        {
            throw new ArgumentException(
                $"The token would go to {address.Host} in clear; use https, or set AllowTokenInClear where the network between is closed.", nameof(address));
        }

        var channel = GrpcChannel.ForAddress(
            isSocket ? new Uri("http://localhost") : address,
            new GrpcChannelOptions
            {
                HttpHandler = Handler(isSocket ? address.AbsolutePath : null, options),
                DisposeHttpClient = true,
                MaxReceiveMessageSize = options.MostAnswerBytes,
            });
        CallInvoker calls = channel.CreateCallInvoker();
        return new FootfallClient(
            channel, options.Token is { } token ? calls.Intercept(headers => WithToken(headers, token)) : calls);
    }

    /// <inheritdoc/>
    public void Dispose() => _channel.Dispose();

    private static Metadata WithToken(Metadata headers, string token)
    {
        headers.Add("authorization", $"Bearer {token}");
        return headers;
    }

    private static SocketsHttpHandler Handler(string? socketPath, FootfallClientOptions options)
    {
        var handler = new SocketsHttpHandler
        {
            EnableMultipleHttp2Connections = true,
            // A connection that a firewall forgot is found out before the next call needs it.
            KeepAlivePingDelay = TimeSpan.FromSeconds(30),
            KeepAlivePingTimeout = TimeSpan.FromSeconds(10),
        };
        if (options.Tls is { } tls)
        {
            handler.SslOptions = tls;
        }

        if (socketPath is not null)
        {
            handler.ConnectCallback = (_, cancellation) => ConnectAsync(socketPath, cancellation);
        }

        return handler;
    }

    private static async ValueTask<Stream> ConnectAsync(string path, CancellationToken cancellation)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), cancellation).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
