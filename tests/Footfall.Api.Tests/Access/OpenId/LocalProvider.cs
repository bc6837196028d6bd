using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Footfall.Api.Tests.Access.OpenId;

/// <summary>A small OpenID Connect provider on loopback: discovery, keys, the code flow with PKCE. Whoever comes is signed in as <see cref="Claims"/> say.</summary>
internal sealed class LocalProvider : IAsyncDisposable
{
    public const string ClientId = "footfall";
    public const string ClientSecret = "a secret of the test";

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, (string Nonce, string Challenge)> _codes = new();

    private LocalProvider(WebApplication app) => _app = app;

    public string Address { get; private set; } = "";

    /// <summary>What it says about whoever comes.</summary>
    public Dictionary<string, object> Claims { get; } = new() { ["sub"] = "4711" };

    /// <summary>What it signs with; another one is a key that its document does not name.</summary>
    public RsaSecurityKey Key { get; } = NewKey();

    public static RsaSecurityKey NewKey() => new(RSA.Create(2048)) { KeyId = Guid.NewGuid().ToString("N") };

    public static async Task<LocalProvider> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        WebApplication app = builder.Build();
        var provider = new LocalProvider(app);
        app.Run(provider.AnswerAsync);
        await app.StartAsync();
        provider.Address = app.Urls.Single();
        return provider;
    }

    /// <summary>A token as it gives them to systems.</summary>
    public string Token(RsaSecurityKey? key = null, string? audience = null, TimeSpan? lifetime = null, string nonce = "")
    {
        DateTime now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var claims = new Dictionary<string, object>(Claims);
        if (nonce.Length > 0)
        {
            claims["nonce"] = nonce;
        }

        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Address,
            Audience = audience ?? ClientId,
            Claims = claims,
            IssuedAt = now.AddHours(-2),
            NotBefore = now.AddHours(-2),
            Expires = now + (lifetime ?? TimeSpan.FromMinutes(10)),
            SigningCredentials = new SigningCredentials(key ?? Key, SecurityAlgorithms.RsaSha256),
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Key.Rsa.Dispose();
    }

    private Task AnswerAsync(HttpContext context) => context.Request.Path.Value switch
    {
        "/.well-known/openid-configuration" => context.Response.WriteAsJsonAsync(new Dictionary<string, object>
        {
            ["issuer"] = Address,
            ["authorization_endpoint"] = $"{Address}/authorize",
            ["token_endpoint"] = $"{Address}/token",
            ["jwks_uri"] = $"{Address}/keys",
            ["response_types_supported"] = new[] { "code" },
            ["subject_types_supported"] = new[] { "public" },
            ["id_token_signing_alg_values_supported"] = new[] { "RS256" },
        }),
        "/keys" => context.Response.WriteAsJsonAsync(new { keys = new[] { Public() } }),
        "/authorize" => Authorize(context),
        "/token" => GiveAsync(context),
        _ => NotFound(context),
    };

    private object Public()
    {
        RSAParameters key = Key.Rsa.ExportParameters(false);
        return new { kty = "RSA", use = "sig", alg = "RS256", kid = Key.KeyId, n = Base64UrlEncoder.Encode(key.Modulus), e = Base64UrlEncoder.Encode(key.Exponent) };
    }

    private Task Authorize(HttpContext context)
    {
        IQueryCollection asked = context.Request.Query;
        string code = Guid.NewGuid().ToString("N");
        _codes[code] = (asked["nonce"].ToString(), asked["code_challenge"].ToString());
        context.Response.Redirect($"{asked["redirect_uri"]}?code={code}&state={Uri.EscapeDataString(asked["state"].ToString())}");
        return Task.CompletedTask;
    }

    private async Task GiveAsync(HttpContext context)
    {
        IFormCollection asked = await context.Request.ReadFormAsync();
        string verifier = asked["code_verifier"].ToString();
        string challenge = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));
        if (!_codes.TryRemove(asked["code"].ToString(), out (string Nonce, string Challenge) kept)
            || kept.Challenge != challenge || asked["client_secret"] != ClientSecret)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await context.Response.WriteAsJsonAsync(new { error = "invalid_grant" });
            return;
        }

        await context.Response.WriteAsJsonAsync(new
        {
            access_token = "opaque",
            token_type = "Bearer",
            expires_in = 60,
            id_token = Token(nonce: kept.Nonce),
        });
    }

    private static Task NotFound(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
