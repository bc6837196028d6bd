using System.Net;
using Footfall.Service.Hosting;
using Footfall.Storage.Access;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace Footfall.Service.Rpc.Access;

/// <summary>Prints the one-time link while nobody has set the service up.</summary>
internal sealed partial class SetupLink(
    IServiceProvider services,
    IServer server,
    IConfiguration settings,
    IOptions<AccessOptions> options,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<SetupLink> logger) : BackgroundService
{
    /// <inheritdoc/>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        // Opens the file while the service starts, so that one that cannot be used stops it with a clear message.
        services.GetRequiredService<AccessStore>();
        return base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        AccessStore store = services.GetRequiredService<AccessStore>();
        var started = new TaskCompletionSource();
        using CancellationTokenRegistration registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken).ConfigureAwait(false);
        while (!await store.IsSetUpAsync(stoppingToken).ConfigureAwait(false))
        {
            TimeSpan holds = options.Value.SetupLinkLifetime;
            try
            {
                string token = await store.MakeSetupTokenAsync(holds, stoppingToken).ConfigureAwait(false);
                LogLink(logger, new Uri(Pages(), $"/set-up?token={token}"), clock.GetUtcNow() + holds);
            }
            catch (AccessRefusedException)
            {
                // Somebody was faster.
                return;
            }

            await Task.Delay(holds, clock, stoppingToken).ConfigureAwait(false);
        }
    }

    // Endpoints begin to listen in the order of their names.
    private Uri Pages()
    {
        string[] addresses = [.. server.Features.Get<IServerAddressesFeature>()?.Addresses ?? []];
        int web = settings.GetSection("Kestrel:Endpoints").GetChildren().Select(one => one.Key).ToList().IndexOf("Web");
        string address = web >= 0 && web < addresses.Length ? addresses[web] : addresses.LastOrDefault() ?? "http://localhost";
        var uri = new UriBuilder(address.Replace("://+", "://[::]", StringComparison.Ordinal).Replace("://*", "://[::]", StringComparison.Ordinal));
        // An address that stands for all of them is none that a browser could open.
        if (IPAddress.TryParse(uri.Host.Trim('[', ']'), out IPAddress? ip) && (ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any)))
        {
            uri.Host = Dns.GetHostName();
        }

        return uri.Uri;
    }
}
