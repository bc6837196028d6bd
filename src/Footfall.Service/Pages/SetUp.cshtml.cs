using Footfall.Service.Rpc.Access;
using Footfall.Storage.Access;
using Footfall.Storage.Configuration.Database;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Footfall.Service.Pages;

/// <summary>Where the one-time link leads.</summary>
internal sealed class SetUpModel(AccessStore store, SignIns signIns) : PageModel
{
    private const string Method = "footfall.v1.SessionService/CompleteSetup";

    public string Token { get; private set; } = "";

    public string UserId { get; private set; } = "";

    public string DisplayName { get; private set; } = "";

    public bool IsSetUp { get; private set; }

    public string? Problem { get; private set; }

    public async Task OnGetAsync(string? token)
    {
        Token = token ?? "";
        await BeginAsync().ConfigureAwait(false);
    }

    public async Task<IActionResult> OnPostAsync(string? token, string? user, string? name, string? password)
    {
        (Token, UserId, DisplayName) = (token ?? "", user?.Trim() ?? "", name?.Trim() ?? "");
        await BeginAsync().ConfigureAwait(false);
        try
        {
            SignedIn signedIn = await store.CompleteSetupAsync(
                Token,
                UserId,
                DisplayName.Length == 0 ? UserId : DisplayName,
                password ?? "",
                signIns.UsualLifetime,
                new AccessRequest("", HttpContext.Peer(), Method),
                HttpContext.RequestAborted).ConfigureAwait(false);
            Credential.Keep(HttpContext, signedIn.Token, signedIn.Caller.ExpiresAt);
            return LocalRedirect("/");
        }
        catch (AccessRefusedException refused)
        {
            Problem = refused.Message;
        }
        catch (ConfigRefusedException refused)
        {
            Problem = string.Join(' ', refused.Errors.Select(error => error.Message));
        }

        return Page();
    }

    private async Task BeginAsync()
    {
        Response.Headers.CacheControl = "no-store";
        IsSetUp = await store.IsSetUpAsync(HttpContext.RequestAborted).ConfigureAwait(false);
    }
}
