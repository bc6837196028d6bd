using Microsoft.AspNetCore.Http.Features;

namespace Footfall.Service.Rpc.Access;

/// <summary>Says who makes each request, and how much they may send.</summary>
internal static class CallerMiddleware
{
    // What somebody unknown has to say, a password or a set-up token, is short.
    private const long MostUnknownBytes = 64 * 1024;

    public static void UseCallers(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (Credential.Of(context.Request) is { } credential
            && await context.RequestServices.GetRequiredService<CallerReader>().ReadAsync(credential, context.RequestAborted)
                .ConfigureAwait(false) is { } caller)
        {
            context.Features.Set(credential);
            context.Features.Set(caller);
        }
        else if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
        {
            body.MaxRequestBodySize = MostUnknownBytes;
        }

        await next(context).ConfigureAwait(false);
    });

    /// <summary>The network address that a request came from.</summary>
    public static string Peer(this HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";
}
