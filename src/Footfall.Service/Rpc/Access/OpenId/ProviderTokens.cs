using System.Net.Http.Headers;
using Footfall.Service.Hosting;
using Footfall.Storage.Access;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Footfall.Service.Rpc.Access.OpenId;

/// <summary>Takes the provider's own tokens from other systems: signed by it, for this service, still valid.</summary>
internal sealed partial class ProviderTokens(
    AccessStore store, ProviderUsers users, IOptions<OpenIdOptions> options, TimeProvider clock, ILogger<ProviderTokens> logger)
    : IDisposable
{
    private readonly JsonWebTokenHandler _reader = new() { MapInboundClaims = false };
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(10) };
    private readonly Lock _gate = new();
    private ConfigurationManager<OpenIdConnectConfiguration>? _provider;

    /// <summary>Whom a token stands for; null for nobody, and where there is no provider.</summary>
    public async Task<KnownCaller?> FindCallerAsync(string token, CancellationToken cancellation)
    {
        if (!options.Value.IsOn || !_reader.CanReadToken(token))
        {
            return null;
        }

        TokenValidationResult read;
        try
        {
            OpenIdConnectConfiguration provider = await Provider().GetConfigurationAsync(cancellation).ConfigureAwait(false);
            read = await ValidateAsync(token, provider).ConfigureAwait(false);
            if (read.Exception is SecurityTokenSignatureKeyNotFoundException)
            {
                // It has new keys.
                Provider().RequestRefresh();
                provider = await Provider().GetConfigurationAsync(cancellation).ConfigureAwait(false);
                read = await ValidateAsync(token, provider).ConfigureAwait(false);
            }
        }
        catch (InvalidOperationException unreachable)
        {
            LogUnreachable(logger, options.Value.Authority, unreachable.Message);
            return null;
        }

        return read.IsValid && await users.FindAsync(read.ClaimsIdentity, cancellation).ConfigureAwait(false) is { } userId
            ? await store.FindUserAsync(userId, new DateTimeOffset(read.SecurityToken.ValidTo, TimeSpan.Zero), cancellation).ConfigureAwait(false)
            : null;
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private Task<TokenValidationResult> ValidateAsync(string token, OpenIdConnectConfiguration provider) => _reader.ValidateTokenAsync(
        token,
        new TokenValidationParameters
        {
            ValidIssuer = provider.Issuer,
            ValidAudience = options.Value.ClientId,
            IssuerSigningKeys = provider.SigningKeys,
            RequireExpirationTime = true,
            RequireSignedTokens = true,
            LifetimeValidator = (notBefore, expires, _, checks) => expires is { } end
                && end + checks.ClockSkew > clock.GetUtcNow().UtcDateTime
                && (notBefore is null || notBefore - checks.ClockSkew <= clock.GetUtcNow().UtcDateTime),
        });

    private ConfigurationManager<OpenIdConnectConfiguration> Provider()
    {
        lock (_gate)
        {
            if (_provider is null)
            {
                string authority = options.Value.Authority.TrimEnd('/');
                _http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
                _provider = new ConfigurationManager<OpenIdConnectConfiguration>(
                    $"{authority}/.well-known/openid-configuration",
                    new OpenIdConnectConfigurationRetriever(),
                    new HttpDocumentRetriever(_http) { RequireHttps = !new Uri(authority).IsLoopback });
            }

            return _provider;
        }
    }
}
