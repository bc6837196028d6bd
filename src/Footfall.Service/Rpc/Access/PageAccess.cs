using System.Globalization;
using System.Net;
using Footfall.Service.Hosting;
using Footfall.V1;
using Grpc.AspNetCore.Server;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Footfall.Service.Rpc.Access;

/// <summary>Holds pages, and addresses that are no methods of the contract, against their rules.</summary>
/// <remarks>Methods, over gRPC and REST, are held by <see cref="AccessInterceptor"/>.</remarks>
internal static class PageAccess
{
    public const string SignInPath = "/sign-in";

    public static void UsePageAccess(this IApplicationBuilder app) => app.Use((context, next) =>
        context.GetEndpoint() is not { } endpoint || endpoint.Metadata.GetMetadata<GrpcMethodMetadata>() is not null
            ? next(context)
            : CheckAsync(context, endpoint, next));

    /// <summary>Opens the pages on which people sign in and out.</summary>
    public static void OpenSigningIn(RazorPagesOptions pages)
    {
        Open("/SignIn");
        Open("/SignOut");
        Open("/SetUp");

        void Open(string page) =>
            pages.Conventions.AddPageApplicationModelConvention(page, model => model.EndpointMetadata.Add(PageRule.Public));
    }

    /// <summary>Whether a caller has a role for a store.</summary>
    public static bool May(HttpContext context, Role role, string storeId) => context.Features.Get<Caller>()?.Has(role, storeId) == true;

    private static Task CheckAsync(HttpContext context, Endpoint endpoint, RequestDelegate next)
    {
        PageRule rule = endpoint.Metadata.GetMetadata<PageRule>() ?? PageRule.Viewer;
        if (rule == PageRule.Public)
        {
            return next(context);
        }

        if (context.RequestServices.GetRequiredService<CallLimits>().Take(CallLimits.Key(context)) is { } wait)
        {
            context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return RefuseAsync(context, StatusCodes.Status429TooManyRequests, "Too many calls; come back later, and call less often.");
        }

        if (rule.IsMetrics && IsOwnScraper(context))
        {
            return next(context);
        }

        Role role = rule.Access == V1.Access.Manager ? Role.Manager : Role.Viewer;
        if (context.Features.Get<Caller>() is not { } caller)
        {
            return RefuseUnknownAsync(context, endpoint);
        }

        string? store = rule.IsMetrics ? "-" : context.GetRouteValue("store")?.ToString();
        return (store is null ? caller.HasAnywhere(role) : caller.Has(role, store))
            ? next(context)
            : RefuseAsync(
                context,
                StatusCodes.Status403Forbidden,
                $"This needs the role {role.ToString().ToLowerInvariant()}; ask an admin for it, or sign out at /sign-out.");
    }

    private static Task RefuseUnknownAsync(HttpContext context, Endpoint endpoint)
    {
        if (HttpMethods.IsGet(context.Request.Method) && endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
        {
            context.Response.Redirect($"{SignInPath}?returnUrl={Uri.EscapeDataString(context.Request.Path + context.Request.QueryString)}");
            return Task.CompletedTask;
        }

        context.Response.Headers.WWWAuthenticate = "Bearer";
        return RefuseAsync(
            context,
            StatusCodes.Status401Unauthorized,
            "Sign in, or send 'authorization: Bearer TOKEN' with a session's token or an API key.");
    }

    private static Task RefuseAsync(HttpContext context, int status, string message)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync(message, context.RequestAborted);
    }

    // A request that a proxy on this machine hands on comes from elsewhere.
    private static bool IsOwnScraper(HttpContext context) =>
        context.RequestServices.GetRequiredService<IOptions<AccessOptions>>().Value.MetricsWithoutKey
        && context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && !context.Request.Headers.ContainsKey("X-Forwarded-For") && !context.Request.Headers.ContainsKey("Forwarded");
}
