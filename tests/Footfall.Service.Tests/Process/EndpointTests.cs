using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Footfall.Testing;

namespace Footfall.Service.Tests.Process;

public sealed class EndpointTests : IAsyncLifetime
{
    private readonly TemporaryFolder _data = new();
    private RunningService? _running;

    private RunningService Running => _running!;

    public async ValueTask InitializeAsync()
    {
        Requirement.Program("ffmpeg", "ffmpeg");
        _running = await RunningService.StartAsync(_data, "--Live:MaxWatchers=2");
    }

    public async ValueTask DisposeAsync()
    {
        if (_running is not null)
        {
            await _running.DisposeAsync();
        }

        _data.Dispose();
    }

    [Fact]
    public async Task Service_TellsHowItIs_InEveryWay()
    {
        await Running.WaitAsync(IsCounting, "a live camera with frames");
        await Health_IsReady_WithEveryCamera();
        await Metrics_HoldTheGraphTheServerAndTheRuntime();
        await Page_IsForThisOriginAlone();
        await ForeignHostName_IsRefused();
        await PicturesComeAsEvents_WithTheirTracks_AndAreNotKept();
        await OneWatcherTooMany_IsToldToComeBack();
        await SecondService_OnTheSameData_IsRefused();
    }

    private static bool IsCounting(JsonElement status) => RunningService.Cameras(status).All(camera =>
        camera.GetProperty("state").GetString() == "live" && camera.GetProperty("hasData").GetBoolean());

    private async Task Health_IsReady_WithEveryCamera()
    {
        (await Running.Client.GetStringAsync("/health/live", Cancel)).ShouldBe("Healthy");
        JsonElement ready = await Running.Client.GetFromJsonAsync<JsonElement>("/health/ready", Cancel);
        ready.GetProperty("status").GetString().ShouldBe("healthy");
        ready.GetProperty("cameras").EnumerateObject().ShouldHaveSingleItem()
            .Value.GetProperty("name").GetString().ShouldBe("live");
    }

    private async Task Metrics_HoldTheGraphTheServerAndTheRuntime()
    {
        string metrics = await Running.Client.GetStringAsync("/metrics", Cancel);
        foreach (string instrument in new[]
        {
            "footfall_frames_read_total{",
            "footfall_frames_analysed_total{",
            "footfall_frames_latency_seconds_bucket{",
            "footfall_stage_duration_seconds_bucket{",
            "footfall_camera_state{",
            "footfall_intervals_waiting{",
            "http_server_request_duration_seconds_bucket{",
            "dotnet_gc_collections_total{",
        })
        {
            metrics.ShouldContain(instrument);
        }
    }

    private async Task Page_IsForThisOriginAlone()
    {
        using HttpResponseMessage page = await Running.Client.GetAsync(new Uri("/", UriKind.Relative), Cancel);
        string policy = page.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
        policy.ShouldStartWith("default-src 'self'; img-src 'self' data: blob:;");
        policy.ShouldNotContain("unsafe");
        page.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        page.Headers.GetValues("Referrer-Policy").ShouldBe(["same-origin"]);
        page.Headers.CacheControl!.NoStore.ShouldBeTrue();
        string html = await page.Content.ReadAsStringAsync(Cancel);
        html.ShouldNotContain(" style=");
        html.ShouldNotContain("<style");
        html.ShouldNotContain("<script>");
    }

    private async Task ForeignHostName_IsRefused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = "rebound.example";
        using HttpResponseMessage answer = await Running.Client.SendAsync(request, Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private async Task PicturesComeAsEvents_WithTheirTracks_AndAreNotKept()
    {
        using HttpResponseMessage live = await Running.Client.GetAsync(
            new Uri("/api/stores/demo/live", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, Cancel);
        live.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        live.Headers.CacheControl!.NoStore.ShouldBeTrue();
        using var reader = new StreamReader(await live.Content.ReadAsStreamAsync(Cancel));
        long last = -1;
        for (int seen = 0; seen < 5;)
        {
            string? line = await reader.ReadLineAsync(Cancel);
            if (line != "event: picture")
            {
                line.ShouldNotBeNull();
                continue;
            }

            var picture = JsonElement.Parse((await reader.ReadLineAsync(Cancel))!["data: ".Length..]);
            Convert.ToHexString(picture.GetProperty("jpeg").GetBytesFromBase64(), 0, 2).ShouldBe("FFD8", "a JPEG");
            picture.GetProperty("tracks").ValueKind.ShouldBe(JsonValueKind.Array);
            picture.GetProperty("sequence").GetInt64().ShouldBeGreaterThan(last);
            last = picture.GetProperty("sequence").GetInt64();
            seen++;
        }

        Directory.EnumerateFiles(_data.Path, "*", SearchOption.AllDirectories)
            .ShouldAllBe(file => !IsPicture(file));
    }

    private async Task OneWatcherTooMany_IsToldToComeBack()
    {
        using HttpResponseMessage first = await WatchAsync();
        using HttpResponseMessage second = await WatchAsync();
        using HttpResponseMessage third = await WatchAsync();
        third.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        third.Headers.RetryAfter.ShouldNotBeNull();

        Task<HttpResponseMessage> WatchAsync() => Running.Client.GetAsync(
            new Uri("/api/stores/demo/live", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, Cancel);
    }

    private async Task SecondService_OnTheSameData_IsRefused()
    {
        (int exitCode, string errors) = await ServiceProcess.RunAsync(
            "--urls=http://127.0.0.1:0", $"--Storage:DataFolder={_data.Path}");
        exitCode.ShouldBe(1);
        errors.ShouldContain(_data.Path);
        errors.ShouldNotContain("   at ");
    }

    private static bool IsPicture(string file)
    {
        using FileStream open = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return open.ReadByte() == 0xFF && open.ReadByte() == 0xD8;
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
