using Footfall.Testing;
using Microsoft.Playwright;

namespace Footfall.Browser.Tests;

public sealed class ServiceRestartTests(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task ServiceRestarts_AndThePageComesBackByItself()
    {
        using var folder = new TemporaryFolder();
        string data = $"--Storage:DataFolder={folder.Path}";
        ServiceProcess service = await ServiceProcess.StartAsync(data);
        string address = service.Address.ToString();
        await using WatchedPage watched = await browser.OpenAsync();
        IPage page = watched.Page;
        await watched.GotoAsync(service);
        await Assertions.Expect(page.Locator("#connection")).ToHaveTextAsync("Connected");

        (await service.StopAsync()).ShouldBe(0, "an open page does not hold the service up");
        await service.DisposeAsync();
        await Assertions.Expect(page.Locator("#connection")).ToHaveTextAsync("Connection lost", new() { Timeout = 20_000 });
        await Assertions.Expect(page.GetByText("Connection lost; trying again")).ToBeVisibleAsync();

        await using ServiceProcess again = await ServiceProcess.StartAsync(data, "--urls", address);
        await Assertions.Expect(page.Locator("#connection")).ToHaveTextAsync("Connected", new() { Timeout = 30_000 });
        await page.WaitForFunctionAsync(
            "() => document.querySelectorAll('.track rect').length > 0", null, new() { Timeout = 150_000 });
        await again.StopAsync();
    }
}
