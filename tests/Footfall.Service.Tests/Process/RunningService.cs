using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Footfall.Testing;

namespace Footfall.Service.Tests.Process;

/// <summary>A running service on the demo store, seen from outside.</summary>
internal sealed class RunningService : IAsyncDisposable
{
    // The clip plays at its own pace and a loaded machine skips frames.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(180);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private RunningService(ServiceProcess process, HttpClient client, string storeId)
    {
        Process = process;
        StoreId = storeId;
        Client = client;
    }

    public ServiceProcess Process { get; }

    /// <summary>Signed in as admin.</summary>
    public HttpClient Client { get; }

    /// <summary>The store that the data folder was set up with; without one it is the demo store.</summary>
    public string StoreId { get; }

    public static async Task<RunningService> StartAsync(TemporaryFolder data, params string[] arguments)
    {
        ServiceProcess process = await ServiceProcess.StartAsync([$"--Storage:DataFolder={data.Path}", .. arguments]);
        return new(process, await process.ClientAsync(), StoreIn(data));
    }

    public Task<JsonElement> StatusAsync() => Client.GetFromJsonAsync<JsonElement>($"/api/stores/{StoreId}/status");

    /// <summary>Crossings in and out over all lines today.</summary>
    public async Task<(int In, int Out)> CrossingsAsync() => Crossings(await StatusAsync());

    /// <summary>Waits until the status is as wanted.</summary>
    public async Task<JsonElement> WaitAsync(Func<JsonElement, bool> wanted, string what)
    {
        long started = Stopwatch.GetTimestamp();
        while (true)
        {
            JsonElement status = await StatusAsync();
            if (wanted(status))
            {
                return status;
            }

            Stopwatch.GetElapsedTime(started).ShouldBeLessThan(Patience, $"waited for {what}; now: {status}");
            await Task.Delay(Pause, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Waits for the first crossing of any line.</summary>
    public Task<JsonElement> WaitForCrossingAsync() =>
        WaitAsync(status => Crossings(status) is (int came, int went) && came + went > 0, "a crossing");

    public static (int In, int Out) Crossings(JsonElement status)
    {
        JsonElement[] lines = [.. Cameras(status).SelectMany(camera => camera.GetProperty("lines").EnumerateArray())];
        return (lines.Sum(line => line.GetProperty("in").GetInt32()), lines.Sum(line => line.GetProperty("out").GetInt32()));
    }

    public static IEnumerable<JsonElement> Cameras(JsonElement status) => status.GetProperty("cameras").EnumerateArray();

    private static string StoreIn(TemporaryFolder data)
    {
        string? file = new[] { data.File("store.json"), data.File("store.json.imported") }.FirstOrDefault(File.Exists);
        return file is null
            ? "demo"
            : JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("store").GetProperty("id").GetString()!;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Process.DisposeAsync();
    }
}
