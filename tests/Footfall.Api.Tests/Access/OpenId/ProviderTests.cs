using System.Net;
using Footfall.Testing;
using Footfall.V1;
using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.IdentityModel.Tokens;

namespace Footfall.Api.Tests.Access.OpenId;

/// <summary>People and systems that an external provider vouches for.</summary>
public sealed class ProviderTests : IAsyncLifetime
{
    private readonly TemporaryFolder _data = new();
    private LocalProvider? _provider;
    private ServiceProcess? _service;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private LocalProvider Provider => _provider!;

    private ServiceProcess Service => _service!;

    public async ValueTask InitializeAsync()
    {
        Requirement.Program("ffmpeg", "ffmpeg");
        _provider = await LocalProvider.StartAsync();
        _service = await ServiceProcess.StartAsync(
            $"--Storage:DataFolder={_data.Path}",
            $"--OpenId:Authority={Provider.Address}",
            $"--OpenId:ClientId={LocalProvider.ClientId}",
            $"--OpenId:ClientSecret={LocalProvider.ClientSecret}",
            "--OpenId:DisplayName=Example Login");
        using GrpcChannel admin = Channels.To(Service.GrpcAddress, await Service.SignInAsync());
        await new UserService.UserServiceClient(admin).CreateUserAsync(
            new CreateUserRequest
            {
                UserId = "anna",
                User = new User { DisplayName = "Anna", Email = "anna@example.com", Grants = { new RoleGrant { Role = Role.Viewer, Store = "stores/demo" } } },
            },
            cancellationToken: Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        if (_service is not null)
        {
            await _service.DisposeAsync();
        }

        if (_provider is not null)
        {
            await _provider.DisposeAsync();
        }

        _data.Dispose();
    }

    [Fact]
    public async Task WhoeverTheProviderKnows_IsSignedIn_WithTheRolesGivenHere()
    {
        Say("anna@example.com", verified: true);
        using HttpClient browser = Browser();

        using HttpResponseMessage page = await browser.GetAsync(new Uri("/sign-in", UriKind.Relative), Cancel);
        (await page.Content.ReadAsStringAsync(Cancel)).ShouldContain("Sign in with Example Login");
        using HttpResponseMessage end = await browser.GetAsync(new Uri("/sign-in/provider?returnUrl=/stores/demo", UriKind.Relative), Cancel);

        end.StatusCode.ShouldBe(HttpStatusCode.OK);
        end.RequestMessage!.RequestUri!.AbsolutePath.ShouldBe("/stores/demo");
        (await browser.GetStringAsync(new Uri("/v1/sessions/me", UriKind.Relative), Cancel)).ShouldContain("users/anna");
        Service.Log.ShouldNotContain(line => line.Contains(LocalProvider.ClientSecret, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("anna@example.com", false)]
    [InlineData("stranger@example.com", true)]
    public async Task WhoeverIsNotVerifiedOrNotKnownHere_IsNobody(string email, bool verified)
    {
        Say(email, verified);
        using HttpClient browser = Browser();

        using HttpResponseMessage end = await browser.GetAsync(new Uri("/sign-in/provider", UriKind.Relative), Cancel);

        end.RequestMessage!.RequestUri!.PathAndQuery.ShouldBe("/sign-in?refused=true");
        (await end.Content.ReadAsStringAsync(Cancel)).ShouldContain("you have no account here");
        using HttpResponseMessage me = await browser.GetAsync(new Uri("/v1/sessions/me", UriKind.Relative), Cancel);
        me.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task ForeignAddress_IsNotGoneTo_AfterSigningIn()
    {
        Say("anna@example.com", verified: true);
        using HttpClient browser = Browser();
        using HttpResponseMessage end = await browser.GetAsync(new Uri("/sign-in/provider?returnUrl=//evil.example/", UriKind.Relative), Cancel);
        end.RequestMessage!.RequestUri!.ToString().ShouldBe(new Uri(Service.Address, "/").ToString());
    }

    [Fact]
    public async Task AnswerThatNobodyAskedFor_IsRefused()
    {
        using HttpClient browser = Browser();
        using HttpResponseMessage end = await browser.GetAsync(new Uri("/sign-in/provider/answer?code=1&state=2", UriKind.Relative), Cancel);
        end.RequestMessage!.RequestUri!.PathAndQuery.ShouldBe("/sign-in?refused=true");
    }

    [Fact]
    public async Task Token_OfTheProvider_IsTakenFromASystem_AndNoOther()
    {
        Say("anna@example.com", verified: true);
        (await SessionAsync(Provider.Token())).Principal.ShouldBe("users/anna");

        RsaSecurityKey foreign = LocalProvider.NewKey();
        foreach (string wrong in new[]
        {
            Provider.Token(key: foreign),
            Provider.Token(key: new RsaSecurityKey(foreign.Rsa) { KeyId = Provider.Key.KeyId }),
            Provider.Token(audience: "another-service"),
            Provider.Token(lifetime: TimeSpan.FromHours(-1)),
            Provider.Token()[..^8],
        })
        {
            (await Should.ThrowAsync<RpcException>(() => SessionAsync(wrong))).StatusCode.ShouldBe(StatusCode.Unauthenticated);
        }

        foreign.Rsa.Dispose();
    }

    private async Task<Session> SessionAsync(string token)
    {
        using GrpcChannel channel = Channels.To(Service.GrpcAddress, token);
        return (await new SessionService.SessionServiceClient(channel).GetSessionAsync(
            new GetSessionRequest { Name = "sessions/me" }, cancellationToken: Cancel)).Session;
    }

    private void Say(string email, bool verified)
    {
        Provider.Claims["email"] = email;
        Provider.Claims["email_verified"] = verified;
    }

    private HttpClient Browser() => new(new SocketsHttpHandler { CookieContainer = new CookieContainer() }, disposeHandler: true)
    {
        BaseAddress = Service.Address,
    };
}
