using System.Security.Claims;
using Footfall.Service.Hosting;
using Footfall.Storage.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Footfall.Service.Rpc.Access.OpenId;

/// <summary>Signs people in on the pages by a provider: the code flow with PKCE; what remains is a session like any other.</summary>
internal static class ProviderSignIn
{
    /// <summary>Where the button leads.</summary>
    public const string StartPath = "/sign-in/provider";

    private const string Scheme = "provider";
    private const string UnusedScheme = "unused";
    private const string AnswerPath = "/sign-in/provider/answer";
    private const string RefusedPath = $"{PageAccess.SignInPath}?refused=true";
    private const string Method = "sign-in/provider";

    /// <summary>Adds the provider of the settings, where there is one.</summary>
    public static void AddProviderSignIn(this IServiceCollection services, IConfiguration settings)
    {
        services.AddSingleton<ProviderUsers>();
        services.AddSingleton<ProviderTokens>();
        if (settings.GetSection(OpenIdOptions.SectionName).Get<OpenIdOptions>() is not { IsOn: true })
        {
            return;
        }

        // The handler wants a second scheme to sign in with. It never comes to that, and with two there is no scheme that every request is tried with.
        services.AddAuthentication().AddOpenIdConnect(Scheme, _ => { }).AddCookie(UnusedScheme);
        services.AddOptions<OpenIdConnectOptions>(Scheme).Configure<IOptions<OpenIdOptions>>(Configure);
    }

    /// <summary>Maps the way to the provider.</summary>
    public static void MapProviderSignIn(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<OpenIdOptions>>().Value.IsOn)
        {
            app.MapGet(StartPath, Start).WithMetadata(PageRule.Public);
        }
    }

    private static IResult Start(string? returnUrl) =>
        Results.Challenge(new AuthenticationProperties { RedirectUri = IsLocal(returnUrl) ? returnUrl : "/" }, [Scheme]);

    private static bool IsLocal(string? url) =>
        url is ['/', ..] && (url.Length == 1 || (url[1] != '/' && url[1] != '\\')) && !url.Any(char.IsControl);

    private static void Configure(OpenIdConnectOptions provider, IOptions<OpenIdOptions> settings)
    {
        OpenIdOptions options = settings.Value;
        provider.Authority = options.Authority;
        provider.RequireHttpsMetadata = !new Uri(options.Authority).IsLoopback;
        provider.ClientId = options.ClientId;
        provider.ClientSecret = options.ClientSecret.Length == 0 ? null : options.ClientSecret;
        provider.ResponseType = OpenIdConnectResponseType.Code;
        // A form that the provider posts would need cookies that other sites' pages send too.
        provider.ResponseMode = OpenIdConnectResponseMode.Query;
        provider.CorrelationCookie.SameSite = provider.NonceCookie.SameSite = SameSiteMode.Lax;
        provider.CorrelationCookie.SecurePolicy = provider.NonceCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        provider.CallbackPath = AnswerPath;
        provider.MapInboundClaims = false;
        provider.SaveTokens = false;
        provider.Scope.Add("email");
        // Nothing is kept under it: a session of the service's own takes its place.
        provider.SignInScheme = UnusedScheme;
        provider.Events.OnTicketReceived = TakeAsync;
        provider.Events.OnRemoteFailure = context =>
        {
            context.HandleResponse();
            context.Response.Redirect(RefusedPath);
            return Task.CompletedTask;
        };
    }

    private static async Task TakeAsync(TicketReceivedContext context)
    {
        context.HandleResponse();
        IServiceProvider services = context.HttpContext.RequestServices;
        string? userId = context.Principal?.Identity is ClaimsIdentity claims
            ? await services.GetRequiredService<ProviderUsers>().FindAsync(claims, context.HttpContext.RequestAborted).ConfigureAwait(false)
            : null;
        SignedIn? signedIn = userId is null
            ? null
            : await services.GetRequiredService<AccessStore>().SignInTrustedAsync(
                userId,
                services.GetRequiredService<SignIns>().UsualLifetime,
                new AccessRequest("", context.HttpContext.Peer(), Method),
                context.HttpContext.RequestAborted).ConfigureAwait(false);
        if (signedIn is null)
        {
            context.Response.Redirect(RefusedPath);
            return;
        }

        Credential.Keep(context.HttpContext, signedIn.Token, signedIn.Caller.ExpiresAt);
        context.Response.Redirect(IsLocal(context.ReturnUri) ? context.ReturnUri! : "/");
    }
}
