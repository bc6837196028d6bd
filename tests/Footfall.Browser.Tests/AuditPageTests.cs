using System.Text.Json.Nodes;
using Footfall.Testing;
using Footfall.Testing.Http;
using Microsoft.Playwright;

namespace Footfall.Browser.Tests;

/// <summary>Someone counts by hand on the audit's page, with keys alone.</summary>
public sealed class AuditPageTests(Browser browser) : IClassFixture<Browser>
{
    private const string Plan =
        """{ "lines": [ { "id": "door", "role": "entrance", "start": [0.1, 0.6], "end": [0.9, 0.6], "in": "left_to_right" } ] }""";

    private static readonly LocatorAssertionsToHaveTextOptions Patience = new() { Timeout = 60_000 };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Recording_IsCountedByKeys_AndPutOnRecord()
    {
        using var folder = new TemporaryFolder();
        string audit = await SampleAsync(folder);
        await using WatchedPage watched = await browser.OpenAsync();
        IPage page = watched.Page;
        await using CountingPage counting = await CountingPage.StartAsync("audit", "count", audit, "--by", "Ada");
        await page.GotoAsync(counting.Address);
        await Assertions.Expect(page.Locator("#progress")).ToHaveTextAsync("0 of 8 counted, by Ada");

        await page.Keyboard.PressAsync("i");
        await Assertions.Expect(Notice(page)).ToHaveTextAsync("Not counted: the interval has not begun.");
        await page.Keyboard.PressAsync("+");
        await page.Keyboard.PressAsync("+");
        await CountAsync(page, "iiouo", "2", "1");
        await watched.SaveAsync("audit-page");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#progress")).ToHaveTextAsync("1 of 8 counted, by Ada");

        // The page is closed and opened again: what was kept is still there.
        await page.GotoAsync("about:blank");
        await counting.InterruptAsync();
        await using CountingPage again = await CountingPage.StartAsync("audit", "count", audit, "--by", "Ada");
        await page.GotoAsync(again.Address);
        await Assertions.Expect(page.Locator("#progress")).ToHaveTextAsync("1 of 8 counted, by Ada");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Notice(page)).ToHaveTextAsync("Play the interval to its end first, or skip it.");
        await page.Keyboard.PressAsync("s");
        await page.Keyboard.PressAsync("+");
        await page.Keyboard.PressAsync("+");
        for (int interval = 3; interval <= 8; interval++)
        {
            await Assertions.Expect(page.Locator("#task")).ToHaveTextAsync($"Interval {interval}, line door");
            await CountAsync(page, "i", "1", "0");
            await page.Keyboard.PressAsync("Enter");
        }

        await Assertions.Expect(page.Locator("#task")).ToHaveTextAsync("All intervals have been played");
        await page.GetByRole(AriaRole.Button, new() { Name = "Finish the count" }).ClickAsync();
        await Assertions.Expect(page.Locator("#task")).ToHaveTextAsync("The count is on record");
        (await again.WaitForExitAsync()).ShouldBe(0, again.Output);

        JsonNode count = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(audit, "hand-counts.json"), Cancellation))!.AsArray().ShouldHaveSingleItem()!;
        count["by"]!.GetValue<string>().ShouldBe("Ada");
        JsonArray tallies = count["tallies"]!.AsArray();
        tallies.Select(static tally => (int)tally!["interval"]!).ShouldBe([1, 3, 4, 5, 6, 7, 8]);
        tallies.Select(static tally => ((int)tally!["in"]!, (int)tally["out"]!)).ShouldBe([(2, 1), .. Enumerable.Repeat((1, 0), 6)]);
        tallies[0]!["presses"]!.AsArray().Select(static press => (string)press!["direction"]!).ShouldBe(["in", "in", "out"]);
        File.Exists(Path.Combine(audit, "hand-count.draft.json")).ShouldBeFalse();
        Directory.EnumerateFiles(audit).Select(Path.GetExtension).Distinct().ShouldBe([".json", ".csv"], ignoreOrder: true, "no picture is kept");
        watched.Complaints.ShouldBeEmpty();
        watched.Requests.Where(static request => request.Scheme != "about").ShouldAllBe(request => request.Host == "127.0.0.1");
    }

    [Fact]
    public async Task WhoeverCounts_IsNotShownTheSystemsCount()
    {
        using var folder = new TemporaryFolder();
        string audit = await SampleAsync(folder);
        await using CountingPage counting = await CountingPage.StartAsync("audit", "count", audit);
        using var client = new HttpClient();

        string session = await client.GetStringAsync($"{counting.Address}session", Cancellation);

        foreach (string secret in new[] { "system", "stratum", "quiet", "busy" })
        {
            session.ShouldNotContain(secret, Case.Insensitive);
        }

        string elsewhere = counting.Address.TrimEnd('/')[..^1] + "0/session";
        elsewhere = elsewhere == $"{counting.Address}session" ? elsewhere.Replace("0/session", "1/session", StringComparison.Ordinal) : elsewhere;
        (await client.GetAsync(elsewhere, Cancellation)).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound, "the address is a secret");
    }

    [Fact]
    public async Task Camera_IsCountedWhileItIsWatched()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("plan.json"), Plan, Cancellation);
        using var pictures = new TemporaryFolder();
        await using var camera = new MjpegServer(MjpegServer.MakePictures(pictures, 50), TimeSpan.FromMilliseconds(100));
        string audit = folder.File("audit");
        await using CountingPage counting = await CountingPage.StartAsync(
            "audit", "sample", camera.Address, "--plan", folder.File("plan.json"), "--intervals", "8", "--length", "2", "--wait", "20",
            "--by", "Bea", "--out", audit);
        await using WatchedPage watched = await browser.OpenAsync();
        IPage page = watched.Page;
        await page.GotoAsync(counting.Address);

        await Assertions.Expect(page.Locator("#clock")).ToContainTextAsync("The first interval begins in", new() { Timeout = 30_000 });
        await page.Keyboard.PressAsync("i");
        await Assertions.Expect(Notice(page)).ToHaveTextAsync("Press Space first: the count has not begun.");
        await page.Keyboard.PressAsync(" ");
        await Assertions.Expect(Notice(page)).ToHaveTextAsync("Counting");
        await Assertions.Expect(page.Locator("#clock")).ToContainTextAsync("Interval 2,", new() { Timeout = 60_000 });
        await page.Keyboard.PressAsync("i");
        await Assertions.Expect(page.Locator("#in-count")).ToHaveTextAsync("1");
        await page.Keyboard.PressAsync("o");
        await Assertions.Expect(page.Locator("#out-count")).ToHaveTextAsync("1");
        await page.Keyboard.PressAsync("u");
        await Assertions.Expect(page.Locator("#out-count")).ToHaveTextAsync("0");
        await Assertions.Expect(Notice(page)).ToContainTextAsync("The audit has ended", new() { Timeout = 60_000 });
        (await counting.WaitForExitAsync()).ShouldBe(0, counting.Output);

        JsonNode count = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(audit, "hand-counts.json"), Cancellation))![0]!;
        count["tallies"]!.AsArray().Count.ShouldBeGreaterThanOrEqualTo(7);
        count["tallies"]!.AsArray().Sum(static tally => (int)tally!["in"]!).ShouldBe(1);
        count["tallies"]!.AsArray().Sum(static tally => (int)tally!["out"]!).ShouldBe(0);
        CommandResult report = await FootfallProgram.RunAsync(Cancellation, "audit", "report", audit);
        report.Output.ShouldContain("too few to say", customMessage: report.Error);
        Directory.EnumerateFiles(audit).Select(Path.GetExtension).Distinct().ShouldBe([".json", ".csv"], ignoreOrder: true, "no picture is kept");
    }

    private static ILocator Notice(IPage page) => page.GetByRole(AriaRole.Status).First;

    // Plays an interval and presses keys once it runs.
    private static async Task CountAsync(IPage page, string keys, string entered, string left)
    {
        await page.Keyboard.PressAsync(" ");
        await Assertions.Expect(Notice(page)).ToHaveTextAsync("The interval has ended. Press Enter to keep the count, R to play it again.", Patience);
        foreach (char key in keys)
        {
            await page.Keyboard.PressAsync(key.ToString());
        }

        await Assertions.Expect(page.Locator("#in-count")).ToHaveTextAsync(entered);
        await Assertions.Expect(page.Locator("#out-count")).ToHaveTextAsync(left);
    }

    // A few pictures a second are enough to have something to play.
    private static async Task<string> SampleAsync(TemporaryFolder folder)
    {
        await File.WriteAllTextAsync(folder.File("plan.json"), Plan, Cancellation);
        CommandResult sampled = await FootfallProgram.RunAsync(
            Cancellation,
            "audit", "sample", Repository.File("footage", "demo-store", "entrance.mp4"), "--plan", folder.File("plan.json"),
            "--fps", "2", "--width", "416", "--intervals", "8", "--length", "2", "--out", folder.File("audit"));
        sampled.ExitCode.ShouldBe(0, sampled.Error);
        return folder.File("audit");
    }
}
