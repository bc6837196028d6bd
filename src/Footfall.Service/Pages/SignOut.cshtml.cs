using Footfall.Service.Rpc.Access;
using Footfall.Storage.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Footfall.Service.Pages;

/// <summary>Ends the session of this browser.</summary>
internal sealed class SignOutModel(AccessStore store) : PageModel
{
    private const string Method = "footfall.v1.SessionService/DeleteSession";

    public async Task<IActionResult> OnPostAsync()
    {
        if (HttpContext.Features.Get<Credential>() is { } credential && HttpContext.Features.Get<Caller>() is { } caller)
        {
            await store.SignOutAsync(
                credential.Token, new AccessRequest(caller.Principal, HttpContext.Peer(), Method), HttpContext.RequestAborted).ConfigureAwait(false);
        }

        Credential.Forget(HttpContext);
        return LocalRedirect(PageAccess.SignInPath);
    }
}
