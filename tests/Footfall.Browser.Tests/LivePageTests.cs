using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Footfall.Browser.Tests;

public sealed partial class LivePageTests(Browser browser, DemoStore demo) : IClassFixture<Browser>, IClassFixture<DemoStore>
{
    // The clip runs for 80 seconds at its own pace, with crossings in its first half; a loaded machine skips frames.
    private const float PatienceMilliseconds = 150_000;

    private static readonly PageWaitForFunctionOptions Patience = new() { Timeout = PatienceMilliseconds };

    [Fact]
    public async Task DemoStore_ShowsBoxesOnPeople_AndItsLineCounts()
    {
        await using WatchedPage watched = await browser.OpenAsync();
        IPage page = watched.Page;
        await watched.GotoAsync(demo.Service);

        await page.WaitForFunctionAsync("() => document.querySelectorAll('.track.confirmed rect').length >= 2", null, Patience);
        (await PaintedShareAsync(page)).ShouldBeGreaterThan(0.5, "the picture under the boxes is footage");
        foreach (double[] box in await BoxesAsync(page))
        {
            // x, y, width, height as shares of the picture: standing people, not the whole picture and not a speck.
            box[2].ShouldBeInRange(0.005, 0.35);
            box[3].ShouldBeInRange(0.03, 0.8);
        }

        await page.WaitForFunctionAsync(
            "() => [...document.querySelectorAll('tr[data-line] td')].some(cell => Number(cell.textContent) > 0)", null, Patience);

        await Assertions.Expect(page.Locator("#connection")).ToHaveTextAsync("Connected");
        await Assertions.Expect(page.Locator("[data-field=state]").First).ToHaveTextAsync("Live");
        await Assertions.Expect(page.Locator("[data-field=people]").First).ToHaveTextAsync(PeopleInView());
        watched.Complaints.ShouldBeEmpty();
        watched.Requests.ShouldAllBe(request => request.Scheme == "data" || request.Host == "127.0.0.1");
    }

    [Fact]
    public async Task PageWithAPicture_FollowsEveryWindow()
    {
        foreach (ColorScheme scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            foreach ((int width, int height) in new[] { (390, 844), (1280, 800), (1920, 1080) })
            {
                await using WatchedPage watched = await browser.OpenAsync(width, height, scheme);
                IPage page = watched.Page;
                await watched.GotoAsync(demo.Service);
                await page.WaitForFunctionAsync(
                    "() => [...document.querySelectorAll('.confirmed polyline')].some(trail => trail.points.length >= 12)",
                    null,
                    Patience);
                await page.WaitForFunctionAsync(
                    "() => parseFloat(document.querySelector('[data-field=fps]').textContent) > 0", null, Patience);

                (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
                double[] apart = await page.EvaluateAsync<double[]>(
                    """
                    () => {
                      const [canvas, overlay] = ['canvas', '.overlay'].map(
                        name => document.querySelector(`.frame ${name}`).getBoundingClientRect());
                      return ['left', 'top', 'right', 'bottom'].map(side => Math.abs(canvas[side] - overlay[side]));
                    }
                    """);
                apart.ShouldAllBe(pixels => pixels < 1, "what is drawn lies exactly over the picture");
                await watched.SaveAsync($"live-{width}-{scheme.ToString().ToLowerInvariant()}");
            }
        }
    }

    [Fact]
    public async Task Page_CanBeReadWithoutSeeingIt()
    {
        await using WatchedPage watched = await browser.OpenAsync();
        IPage page = watched.Page;
        await watched.GotoAsync(demo.Service);

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveCountAsync(1);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 3 })).ToHaveCountAsync(1);
        await Assertions.Expect(page.GetByRole(AriaRole.Table, new() { Name = "Crossings today" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Table, new() { Name = "Zones" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Columnheader, new() { Name = "Mean dwell" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Img, new() { NameRegex = LivePicture() })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Connected");

        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Skip to the cameras" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Pause pictures" })).ToBeFocusedAsync();
    }

    [Fact]
    public async Task PausedPictures_StandStill_WhileCountsGoOn()
    {
        await using WatchedPage watched = await browser.OpenAsync();
        IPage page = watched.Page;
        await watched.GotoAsync(demo.Service);
        await page.WaitForFunctionAsync("() => document.querySelectorAll('.track rect').length > 0", null, Patience);

        await page.GetByRole(AriaRole.Button, new() { Name = "Pause pictures" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Pictures paused")).ToBeVisibleAsync();
        string paused = await PictureAsync(page);
        string visits = await VisitsAsync(page);
        await page.WaitForFunctionAsync(
            "before => document.querySelector('.zones').textContent !== before", visits, Patience);
        (await PictureAsync(page)).ShouldBe(paused);

        await page.GetByRole(AriaRole.Button, new() { Name = "Pause pictures" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Pictures paused")).ToBeHiddenAsync();
        await page.WaitForFunctionAsync(
            "before => document.querySelector('canvas').toDataURL() !== before", paused, Patience);
        watched.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Numbers_ReadAlike_InTheBrowserAndFromTheServer()
    {
        await using WatchedPage watched = await browser.OpenAsync();
        IPage page = watched.Page;
        await watched.GotoAsync(demo.Service);

        // The same cases as in the tests of LiveText, which says them on the server.
        string[] said = await page.EvaluateAsync<string[]>(
            """
            async () => {
              const words = await import('/js/words.js');
              return [...[0, 59.4, 59.6, 125, 3599.9, 50700].map(words.duration),
                words.count(null), words.count(0), words.count(12345), words.rate(9.96)];
            }
            """);

        said.ShouldBe(
            ["0 s", "59 s", "1 min 00 s", "2 min 05 s", "1 h 00 min", "14 h 05 min", "no data", "0", "12,345", "10.0 fps"]);
    }

    // Share of the canvas' pixels that are not black.
    private static Task<double> PaintedShareAsync(IPage page) => page.EvaluateAsync<double>(
        """
        () => {
          const canvas = document.querySelector('.frame canvas');
          const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
          let painted = 0;
          for (let i = 0; i < pixels.length; i += 4) painted += pixels[i] + pixels[i + 1] + pixels[i + 2] > 60;
          return painted / (pixels.length / 4);
        }
        """);

    private static Task<double[][]> BoxesAsync(IPage page) => page.EvaluateAsync<double[][]>(
        """
        () => {
          const [, , across, down] = document.querySelector('.overlay').getAttribute('viewBox').split(' ').map(Number);
          return [...document.querySelectorAll('.track.confirmed rect')].map(box =>
            [['x', across], ['y', down], ['width', across], ['height', down]].map(([name, whole]) => Number(box.getAttribute(name)) / whole));
        }
        """);

    private static async Task<string> VisitsAsync(IPage page) => (await page.Locator(".zones").TextContentAsync())!;

    private static Task<string> PictureAsync(IPage page) =>
        page.EvaluateAsync<string>("() => document.querySelector('canvas').toDataURL()");

    [GeneratedRegex("^(Nobody|1 person|\\d+ people) in view$")]
    private static partial Regex PeopleInView();

    [GeneratedRegex("^Live picture of camera")]
    private static partial Regex LivePicture();
}
