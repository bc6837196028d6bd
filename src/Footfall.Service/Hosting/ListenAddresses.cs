namespace Footfall.Service.Hosting;

/// <summary>Where the service listens: pages and REST at one address, gRPC at another.</summary>
/// <remarks>
/// gRPC has an address of its own because without TLS a connection cannot tell which of HTTP/1 and HTTP/2 it wants. Both are
/// Kestrel's own endpoints (<c>Kestrel:Endpoints:Web</c> and <c>:Grpc</c>), so that certificates are given in the way that
/// every ASP.NET service knows. <c>--urls</c> stays the short way to move the pages.
/// </remarks>
internal static class ListenAddresses
{
    private const string Endpoints = "Kestrel:Endpoints";
    private const string WebUrl = $"{Endpoints}:Web:Url";

    /// <summary>Lets <c>urls</c> stand for the address of the pages, and checks what every address looks like.</summary>
    /// <exception cref="WrongInputException">One of them is no address.</exception>
    public static void Settle(ConfigurationManager settings)
    {
        if (settings[WebHostDefaults.ServerUrlsKey] is { Length: > 0 } urls)
        {
            string[] each = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            settings[WebUrl] = each[0];
            for (int i = 1; i < each.Length; i++)
            {
                settings[$"{Endpoints}:Web{i + 1}:Url"] = each[i];
            }

            // Kestrel would warn that it ignores it.
            settings[WebHostDefaults.ServerUrlsKey] = null;
            foreach (string url in each)
            {
                ListenGuard.CheckForm("urls", url);
            }
        }

        foreach (IConfigurationSection endpoint in settings.GetSection(Endpoints).GetChildren())
        {
            ListenGuard.CheckForm($"{endpoint.Path}:Url", endpoint["Url"] ?? "");
        }
    }
}
