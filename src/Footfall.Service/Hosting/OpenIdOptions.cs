namespace Footfall.Service.Hosting;

/// <summary>Signing in by an OpenID Connect provider; off unless <see cref="Authority"/> is set.</summary>
public sealed class OpenIdOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string SectionName = "OpenId";

    /// <summary>The provider, as in <c>https://login.example.com/realms/shop</c>; its discovery document lies below it.</summary>
    /// <value>Empty unless set: nobody is asked. Has to begin with https, but on this machine.</value>
    public string Authority { get; set; } = "";

    /// <summary>What the provider calls this service; tokens for anybody else are not taken.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>What the service shows the provider; best given in the environment.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>What the button on the sign-in page calls the provider.</summary>
    /// <value>"your organisation" unless set.</value>
    public string DisplayName { get; set; } = "your organisation";

    /// <summary>
    /// The claim that says who it is: <c>email</c> finds a user by mail address, if the provider has verified it; any other one,
    /// such as <c>preferred_username</c> or <c>azp</c>, holds a user's id.
    /// </summary>
    /// <value>email unless set.</value>
    public string UserClaim { get; set; } = EmailClaim;

    /// <summary>The claim whose value is a mail address.</summary>
    public const string EmailClaim = "email";

    /// <summary>Whether there is a provider.</summary>
    public bool IsOn => Authority.Length > 0;
}
