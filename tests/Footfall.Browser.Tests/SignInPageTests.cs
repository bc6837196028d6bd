using Footfall.Testing;
using Microsoft.Playwright;

namespace Footfall.Browser.Tests;

public sealed class SignInPageTests(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task FirstAdmin_ComesByTheLink_SignsOut_AndInAgain()
    {
        using var folder = new TemporaryFolder();
        await using ServiceProcess service = await ServiceProcess.StartAsync($"--Storage:DataFolder={folder.Path}");
        await using WatchedPage watched = await browser.OpenAsync();
        IPage page = watched.Page;
        string token = await service.SetupTokenAsync();

        await page.GotoAsync(service.Address.ToString());
        await Assertions.Expect(page.GetByText("Nobody can sign in yet")).ToBeVisibleAsync();
        await page.GotoAsync(new Uri(service.Address, $"/set-up?token={token}").ToString());
        await page.GetByLabel("User").FillAsync(ServiceProcess.AdminId);
        await page.GetByLabel("Name").FillAsync("Ada");
        await page.GetByLabel("Password").FillAsync(ServiceProcess.AdminPassword);
        await watched.SaveAsync("set-up");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the admin" }).ClickAsync();
        await Assertions.Expect(page.Locator("#connection")).ToHaveTextAsync("Connected", new() { Timeout = 30_000 });
        BrowserContextCookiesResult cookie = (await page.Context.CookiesAsync()).Single(one => one.Name == "footfall-session");
        cookie.HttpOnly.ShouldBeTrue();
        cookie.SameSite.ShouldBe(SameSiteAttribute.Lax);

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" })).ToBeVisibleAsync();
        using (var client = new HttpClient { BaseAddress = service.Address })
        {
            client.DefaultRequestHeaders.Authorization = new("Bearer", cookie.Value);
            (await client.GetAsync(new Uri("/api/stores/demo/status", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode
                .ShouldBe(System.Net.HttpStatusCode.Unauthorized, "the session itself has ended");
        }

        await SignInAsync(page, "not the password");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("do not fit");
        await watched.SaveAsync("sign-in");
        await SignInAsync(page, ServiceProcess.AdminPassword);
        await Assertions.Expect(page.Locator("#connection")).ToHaveTextAsync("Connected", new() { Timeout = 30_000 });
        watched.Complaints.ShouldBeEmpty();
        await service.StopAsync();
        string.Join('\n', service.Log).ShouldNotContain(cookie.Value);
    }

    private static async Task SignInAsync(IPage page, string password)
    {
        await page.GetByLabel("User").FillAsync(ServiceProcess.AdminId);
        await page.GetByLabel("Password").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
    }
}
