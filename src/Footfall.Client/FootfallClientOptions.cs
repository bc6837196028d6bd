namespace Footfall.Client;

/// <summary>How a client connects.</summary>
public sealed record FootfallClientOptions
{
    /// <summary>A session's token or an API key's secret, sent with every call; null to call without, as before signing in.</summary>
    public string? Token { get; init; }

    /// <summary>
    /// Lets <see cref="Token"/> go to another machine over plain HTTP/2, where anyone between reads it. Over TLS, to this
    /// machine and through a socket in the file system it goes without asking.
    /// </summary>
    /// <value>False unless set.</value>
    public bool AllowTokenInClear { get; init; }

    /// <summary>Trusts other certificates than the system does, or shows one; null for the system's own rules.</summary>
    public System.Net.Security.SslClientAuthenticationOptions? Tls { get; init; }

    /// <summary>The largest answer that is taken: a picture or a page of numbers.</summary>
    /// <value>Bytes; 64 MiB unless set.</value>
    public int MostAnswerBytes { get; init; } = 64 * 1024 * 1024;
}
