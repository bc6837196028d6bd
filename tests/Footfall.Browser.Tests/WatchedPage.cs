using System.Collections.Concurrent;
using Footfall.Testing;
using Microsoft.Playwright;

namespace Footfall.Browser.Tests;

/// <summary>A page that notes where its requests went and what its console complained about.</summary>
public sealed class WatchedPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    public WatchedPage(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Request += (_, request) => Requests.Add(new Uri(request.Url));
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                Complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => Complaints.Add(error);
    }

    public IPage Page { get; }

    public ConcurrentBag<Uri> Requests { get; } = [];

    /// <summary>Errors and warnings of the console, which is where broken content security shows too.</summary>
    public ConcurrentBag<string> Complaints { get; } = [];

    /// <summary>Opens the live page as somebody who has signed in.</summary>
    public async Task GotoAsync(ServiceProcess service)
    {
        await _context.AddCookiesAsync(
        [
            new Cookie { Name = "footfall-session", Value = await service.SignInAsync(), Url = service.Address.ToString(), HttpOnly = true },
        ]);
        await Page.GotoAsync(service.Address.ToString());
    }

    /// <summary>Saves what the page looks like to <c>artifacts/screenshots</c>.</summary>
    public async Task SaveAsync(string name) => await Page.ScreenshotAsync(new PageScreenshotOptions
    {
        Path = Repository.File("artifacts", "screenshots", $"{name}.png"),
        FullPage = true,
    });

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
