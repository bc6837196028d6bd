using System.Net;
using System.Text.Json;
using Footfall.Testing;
using Footfall.V1;

namespace Footfall.Api.Tests.Access;

/// <summary>Pages and addresses that are no methods of the contract.</summary>
public sealed class PageAccessTests(ApiService service) : IClassFixture<ApiService>, IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        BaseAddress = service.Process.Address,
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _client.Dispose();

    [Theory]
    [InlineData("GET", "/api/stores/demo/status", HttpStatusCode.OK, HttpStatusCode.OK)]
    [InlineData("GET", "/metrics", HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    [InlineData("GET", "/api/stores/demo/live", HttpStatusCode.OK, HttpStatusCode.OK)]
    [InlineData("POST", "/api/stores/demo/cameras/entrance/still-things/9/bring-back", HttpStatusCode.Forbidden, HttpStatusCode.NotFound)]
    public async Task Address_IsForItsRole_InItsStore(string method, string address, HttpStatusCode viewer, HttpStatusCode manager)
    {
        (await StatusAsync(method, address, null)).ShouldBe(HttpStatusCode.Unauthorized);
        (await StatusAsync(method, address, "ffs_of-nobody")).ShouldBe(HttpStatusCode.Unauthorized);
        (await StatusAsync(method, address, await KeyAsync(Role.Viewer, "stores/demo"))).ShouldBe(viewer);
        (await StatusAsync(method, address, await KeyAsync(Role.Manager, "stores/demo"))).ShouldBe(manager);
        (await StatusAsync(method, address, await KeyAsync(Role.Manager, "stores/other"))).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Metrics_AreForViewersOfAllStores() =>
        (await StatusAsync("GET", "/metrics", await KeyAsync(Role.Viewer, "stores/-"))).ShouldBe(HttpStatusCode.OK);

    [Fact]
    public async Task Pages_LeadToSigningIn_AndWhatThatNeedsIsOpen()
    {
        foreach (string page in new[] { "/", "/stores/demo" })
        {
            using HttpResponseMessage answer = await _client.GetAsync(new Uri(page, UriKind.Relative), Cancel);
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
            answer.Headers.Location!.ToString().ShouldBe($"/sign-in?returnUrl={Uri.EscapeDataString(page)}");
        }

        foreach (string open in new[] { "/sign-in", "/set-up", "/sign-out", "/css/form.css", "/footfall.svg", "/health/live", "/health/ready", "/v1/setup" })
        {
            (await StatusAsync("GET", open, null)).ShouldBe(HttpStatusCode.OK, open);
        }
    }

    [Fact]
    public async Task Live_HoldsNumbersForViewers_AndPicturesForManagers()
    {
        (await EventsAsync(await KeyAsync(Role.Manager, "stores/demo"), "event: picture")).ShouldContain("event: picture");
        (await EventsAsync(await KeyAsync(Role.Viewer, "stores/demo"), null)).ShouldNotContain("event: picture");
    }

    [Fact]
    public async Task Health_TellsDetails_ToWhoeverIsSignedIn()
    {
        (await HealthAsync(null)).EnumerateObject().Select(one => one.Name).ShouldBe(["status"]);
        (await HealthAsync(await service.Process.SignInAsync())).GetProperty("cameras").EnumerateObject().ShouldNotBeEmpty();
        (await HealthAsync(await KeyAsync(Role.Admin, "stores/other"))).GetProperty("cameras").EnumerateObject().ShouldBeEmpty();
    }

    [Fact]
    public async Task Cookie_OfAnotherOrigin_WritesNothing()
    {
        string token = await service.Process.SignInAsync();
        string own = service.Process.Address.GetLeftPart(UriPartial.Authority);

        (await CreateUserAsync(token, own)).ShouldBe(HttpStatusCode.OK);
        (await CreateUserAsync(token, "http://127.0.0.1:1")).ShouldBe(HttpStatusCode.Unauthorized);
        (await CreateUserAsync(token, "null")).ShouldBe(HttpStatusCode.Unauthorized);
        (await CreateUserAsync(token, null)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task KeyHeader_WorksAsABearerToken()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/sessions/me");
        request.Headers.Add("x-api-key", await KeyAsync(Role.Viewer, "stores/demo"));

        using HttpResponseMessage answer = await _client.SendAsync(request, Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync(Cancel)).ShouldContain("apiKeys/");
    }

    [Fact]
    public async Task WhoIsUnknown_MaySayLittle()
    {
        using var content = new StringContent($$"""{"user":"users/ada","password":"{{new string('x', 100_000)}}"}""", null, "application/json");

        using HttpResponseMessage answer = await _client.PostAsync(new Uri("/v1/sessions", UriKind.Relative), content, Cancel);

        ((int)answer.StatusCode).ShouldBeInRange(400, 499);
        answer.StatusCode.ShouldNotBe(HttpStatusCode.Unauthorized, "it was not even looked at");
    }

    private async Task<HttpStatusCode> CreateUserAsync(string token, string? origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/users?validateOnly=true");
        request.Content = new StringContent("""{"displayName":"Eve"}""", null, "application/json");
        request.Headers.Add("Cookie", $"footfall-session={token}");
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        using HttpResponseMessage answer = await _client.SendAsync(request, Cancel);
        return answer.StatusCode;
    }

    private async Task<JsonElement> HealthAsync(string? token)
    {
        using HttpResponseMessage answer = await SendAsync("GET", "/health/ready", token);
        return JsonElement.Parse(await answer.Content.ReadAsStringAsync(Cancel));
    }

    // Ends with the wanted line, or after a few states, each of which comes after a second.
    private async Task<string> EventsAsync(string token, string? until)
    {
        using HttpResponseMessage live = await SendAsync("GET", "/api/stores/demo/live", token);
        using var reader = new StreamReader(await live.Content.ReadAsStreamAsync(Cancel));
        string read = "";
        for (int states = 0; states < (until is null ? 4 : 120);)
        {
            string line = (await reader.ReadLineAsync(Cancel))!;
            states += line == "event: status" ? 1 : 0;
            read += line.StartsWith("event: ", StringComparison.Ordinal) ? line + "\n" : "";
            if (line == until)
            {
                break;
            }
        }

        return read;
    }

    private async Task<HttpStatusCode> StatusAsync(string method, string address, string? token)
    {
        using HttpResponseMessage answer = await SendAsync(method, address, token);
        return answer.StatusCode;
    }

    private async Task<HttpResponseMessage> SendAsync(string method, string address, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Parse(method), address);
        request.Headers.Add("X-Footfall", "1");
        if (token is not null)
        {
            request.Headers.Authorization = new("Bearer", token);
        }

        return await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancel);
    }

    private Task<string> KeyAsync(Role role, string store) => Keys.MakeAsync(service, role, store);
}
