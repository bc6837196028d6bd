using System.Text.RegularExpressions;
using Footfall.Service.Tests.Stores;
using Footfall.Testing;
using Microsoft.Playwright;

namespace Footfall.Browser.Tests;

/// <summary>What the page says about a store in which nobody moves: its numbers are those that were stored.</summary>
public sealed partial class PosterPageTests(Browser browser) : IClassFixture<Browser>
{
    // Learning takes 20 s of covered time, on a loaded machine some more.
    private static readonly LocatorAssertionsToBeVisibleOptions Patience = new() { Timeout = 150_000 };

    [Fact]
    public async Task StillThing_IsLeftOut_UntilItIsSaidToBeAPerson()
    {
        using var data = new TemporaryFolder();
        PosterStore.Write(data);
        await using ServiceProcess service = await ServiceProcess.StartAsync($"--Storage:DataFolder={data.Path}", PosterStore.Quickly);
        await using WatchedPage watched = await browser.OpenAsync();
        IPage page = watched.Page;
        await watched.GotoAsync(service);

        ILocator note = page.GetByText("Left out: 1 thing that never moves");
        await Assertions.Expect(note).ToBeVisibleAsync(Patience);
        await Assertions.Expect(page.Locator(".overlay .still rect")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("[data-cell=occupancy]")).ToHaveTextAsync("0");
        await note.ClickAsync();
        await watched.SaveAsync("still-thing");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = IsAPerson() }).ClickAsync();

        await Assertions.Expect(note).ToBeHiddenAsync(new() { Timeout = 30_000 });
        await Assertions.Expect(page.Locator(".overlay .still rect")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("[data-cell=occupancy]")).ToHaveTextAsync("1", new() { Timeout = 60_000 });
        watched.Complaints.ShouldBeEmpty();
        await service.StopAsync();
    }

    [Theory]
    [InlineData(1280, 800)]
    [InlineData(390, 844)]
    public async Task Page_KnowsWhoIsInside_AndWhatYesterdayWas(int width, int height)
    {
        using var data = new TemporaryFolder();
        DateTimeOffset since = await StoredDays.AddLastTwentyMinutesAsync(data, came: 7);
        await StoredDays.AddYesterdayAsync(data, came: 10, went: 7);
        PosterStore.Write(data, since);
        await using ServiceProcess service = await ServiceProcess.StartAsync($"--Storage:DataFolder={data.Path}");
        await using WatchedPage watched = await browser.OpenAsync(width, height);
        IPage page = watched.Page;
        await watched.GotoAsync(service);

        await Assertions.Expect(page.Locator("#inside")).ToHaveTextAsync("7", new() { Timeout = 60_000 });
        (await page.Locator("#inside").GetAttributeAsync("data-unknown")).ShouldBeNull();
        await Assertions.Expect(page.Locator("#inside-words")).ToContainTextAsync("In the store: counted since");
        await Assertions.Expect(page.Locator("#last-day")).ToContainTextAsync("240 came in and 168 went out", new() { Timeout = 60_000 });
        await Assertions.Expect(page.GetByRole(AriaRole.List, new() { Name = "What to look at" }).GetByRole(AriaRole.Listitem))
            .ToContainTextAsync("exits are missed more often. Look whether every door has a line");
        await page.WaitForFunctionAsync("() => document.querySelectorAll('.track rect').length > 0", null, new() { Timeout = 60_000 });
        (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
        await watched.SaveAsync($"last-day-{width}");
        watched.Complaints.ShouldBeEmpty();
        await service.StopAsync();
    }

    [Fact]
    public async Task DayThatAgrees_IsOneQuietLine_AndADayWithoutDataIsNone()
    {
        using var data = new TemporaryFolder();
        PosterStore.Write(data);
        await using (ServiceProcess empty = await ServiceProcess.StartAsync($"--Storage:DataFolder={data.Path}"))
        {
            await using WatchedPage first = await browser.OpenAsync();
            await first.GotoAsync(empty);
            await Assertions.Expect(first.Page.Locator("#connection")).ToHaveTextAsync("Connected");
            await Assertions.Expect(first.Page.Locator("#last-day")).ToBeHiddenAsync();
            await Assertions.Expect(first.Page.Locator("#inside")).ToHaveTextAsync("unknown");
            await empty.StopAsync();
        }

        await StoredDays.AddYesterdayAsync(data, came: 10, went: 10);
        await using ServiceProcess service = await ServiceProcess.StartAsync($"--Storage:DataFolder={data.Path}");
        await using WatchedPage watched = await browser.OpenAsync();
        await watched.GotoAsync(service);
        await Assertions.Expect(watched.Page.Locator("#last-day"))
            .ToContainTextAsync("The day's numbers agree with each other.", new() { Timeout = 60_000 });
        await Assertions.Expect(watched.Page.Locator("#last-day-problems")).ToBeHiddenAsync();
        await watched.SaveAsync("last-day-agrees");
        watched.Complaints.ShouldBeEmpty();
        await service.StopAsync();
    }

    [Fact]
    public async Task WhoIsAwaited_ReadsAlike_InTheBrowserAndFromTheServer()
    {
        using var data = new TemporaryFolder();
        PosterStore.Write(data);
        await using ServiceProcess service = await ServiceProcess.StartAsync($"--Storage:DataFolder={data.Path}");
        await using WatchedPage watched = await browser.OpenAsync();
        await watched.GotoAsync(service);

        // The same cases as in the tests of LiveText, which says them on the server.
        string[] said = await watched.Page.EvaluateAsync<string[]>(
            """
            async () => {
              const words = await import('/js/words.js');
              return [{ occupancy: 2, awaited: 1 }, { occupancy: 2, awaited: 0 }, { occupancy: null, awaited: 2 }].map(words.awaited);
            }
            """);

        said.ShouldBe(["+ 1 not seen since the restart", "", ""]);
        await service.StopAsync();
    }

    [GeneratedRegex("^Thing \\d+ is a person")]
    private static partial Regex IsAPerson();
}
