namespace Footfall.Service.Rpc.Access;

/// <summary>What a caller shows: a session's token or an API key.</summary>
/// <param name="token">The secret.</param>
/// <param name="isCookie">Whether a browser sent it of its own accord.</param>
internal sealed class Credential(string token, bool isCookie)
{
    /// <summary>The cookie that holds a session's token on the pages.</summary>
    public const string CookieName = "footfall-session";

    private const string BearerPrefix = "Bearer ";
    private const string KeyHeader = "x-api-key";
    private const int LongestToken = 8192;

    /// <summary>The secret; never logged.</summary>
    public string Token => token;

    /// <summary>Whether a browser sent it of its own accord, so that another page may be behind the request.</summary>
    public bool IsCookie => isCookie;

    /// <summary>What a request shows; null for nothing that could be one.</summary>
    public static Credential? Of(HttpRequest request)
    {
        string authorization = request.Headers.Authorization.ToString();
        (string? shown, bool isCookie) = authorization.StartsWith(BearerPrefix, StringComparison.OrdinalIgnoreCase)
            ? (authorization[BearerPrefix.Length..].Trim(), false)
            : request.Headers[KeyHeader] is [{ Length: > 0 } key]
                ? (key, false)
                : (request.Cookies[CookieName], true);
        return shown is { Length: > 0 and <= LongestToken } && !(isCookie && IsForeign(request)) ? new Credential(shown, isCookie) : null;
    }

    /// <summary>Keeps a session on the pages of one browser.</summary>
    public static void Keep(HttpContext context, string token, DateTimeOffset expiresAt) =>
        context.Response.Cookies.Append(CookieName, token, Cookie(context, expiresAt));

    /// <summary>Forgets it.</summary>
    public static void Forget(HttpContext context) => context.Response.Cookies.Delete(CookieName, Cookie(context, null));

    // SameSite keeps cookies out of what other sites send; other ports of this host are the same site, so that a write has to
    // name its origin too. Browsers always do.
    private static bool IsForeign(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            return false;
        }

        string origin = request.Headers.Origin.ToString();
        return !string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }

    private static CookieOptions Cookie(HttpContext context, DateTimeOffset? expires) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        Secure = context.Request.IsHttps,
        SameSite = SameSiteMode.Lax,
        Path = "/",
        Expires = expires,
    };
}
