using Footfall.Service.Hosting;
using Footfall.Service.Rpc.Access;
using Footfall.Service.Rpc.Access.OpenId;
using Footfall.Storage.Access;
using Grpc.Core;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Footfall.Service.Pages;

/// <summary>Where people sign in.</summary>
internal sealed class SignInModel(AccessStore store, SignIns signIns, IOptions<OpenIdOptions> provider) : PageModel
{
    private const string UserPrefix = "users/";

    /// <summary>Where to go on; a path of this service.</summary>
    public string ReturnUrl { get; private set; } = "/";

    public string UserId { get; private set; } = "";

    public bool IsSetUp { get; private set; }

    public string? Problem { get; private set; }

    /// <summary>Who else vouches for people, in words; null where nobody does.</summary>
    public string? Provider => provider.Value.IsOn ? provider.Value.DisplayName : null;

    public string ProviderPath => $"{ProviderSignIn.StartPath}?returnUrl={Uri.EscapeDataString(ReturnUrl)}";

    public async Task<IActionResult> OnGetAsync(string? returnUrl, bool refused = false)
    {
        await BeginAsync(returnUrl).ConfigureAwait(false);
        Problem = refused ? $"{provider.Value.DisplayName} did not sign you in, or you have no account here; ask an admin." : null;
        return HttpContext.Features.Get<Caller>() is null ? Page() : LocalRedirect(ReturnUrl);
    }

    public async Task<IActionResult> OnPostAsync(string? user, string? password, string? returnUrl)
    {
        await BeginAsync(returnUrl).ConfigureAwait(false);
        UserId = user?.Trim() ?? "";
        string id = UserId.StartsWith(UserPrefix, StringComparison.Ordinal) ? UserId[UserPrefix.Length..] : UserId;
        try
        {
            if (IsSetUp && await signIns.TryAsync(id, password ?? "", signIns.UsualLifetime, HttpContext).ConfigureAwait(false) is { } signedIn)
            {
                Credential.Keep(HttpContext, signedIn.Token, signedIn.Caller.ExpiresAt);
                return LocalRedirect(ReturnUrl);
            }

            Problem = "User and password do not fit, or the user is disabled.";
        }
        catch (RpcException refused)
        {
            Problem = refused.Status.Detail;
        }

        return Page();
    }

    private async Task BeginAsync(string? returnUrl)
    {
        Response.Headers.CacheControl = "no-store";
        ReturnUrl = Url.IsLocalUrl(returnUrl) ? returnUrl : "/";
        IsSetUp = await store.IsSetUpAsync(HttpContext.RequestAborted).ConfigureAwait(false);
    }
}
