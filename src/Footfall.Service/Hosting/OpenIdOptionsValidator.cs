using Microsoft.Extensions.Options;

namespace Footfall.Service.Hosting;

/// <summary>A provider is named whole, and reached in a way that nobody can stand between.</summary>
internal sealed class OpenIdOptionsValidator : IValidateOptions<OpenIdOptions>
{
    public ValidateOptionsResult Validate(string? name, OpenIdOptions options)
    {
        if (!options.IsOn)
        {
            return ValidateOptionsResult.Success;
        }

        List<string> failures = [];
        if (!Uri.TryCreate(options.Authority, UriKind.Absolute, out Uri? authority)
            || !(authority.Scheme == Uri.UriSchemeHttps || (authority.Scheme == Uri.UriSchemeHttp && authority.IsLoopback)))
        {
            failures.Add($"OpenId:Authority is '{options.Authority}'; give an address that begins with https://.");
        }

        if (options.ClientId.Length == 0)
        {
            failures.Add("OpenId:ClientId is missing; give the id that the provider knows this service by.");
        }

        if (options.UserClaim.Length == 0)
        {
            failures.Add("OpenId:UserClaim is empty; name the claim that says who it is, such as email.");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
