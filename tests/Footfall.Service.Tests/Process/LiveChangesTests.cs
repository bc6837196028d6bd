using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Footfall.Storage.Configuration;
using Footfall.Storage.Configuration.Database;
using Footfall.Storage.Configuration.Database.Commands;
using Footfall.Testing;
using Footfall.Testing.Processes;
using Footfall.Testing.Rtsp;

namespace Footfall.Service.Tests.Process;

/// <summary>The real program, whose configuration is changed by another process while it counts.</summary>
/// <remarks>Alone, because it measures how long a change takes.</remarks>
[CollectionDefinition(nameof(LiveChangesTests), DisableParallelization = true)]
[Collection(nameof(LiveChangesTests))]
public sealed class LiveChangesTests : IDisposable
{
    private static readonly WriteRequest AsOperator = new("operator");

    private readonly TemporaryFolder _data = new();

    public LiveChangesTests()
    {
        Requirement.Program("ffmpeg", "ffmpeg");
        DemoStore.WriteAtNoon(_data);
    }

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task EditedZone_StartsFresh_AndTheOtherGoesOn_ThenAWrongOneChangesNothing()
    {
        await using RunningService running = await RunningService.StartAsync(_data);
        JsonElement before = await running.WaitAsync(
            status => Visits(status, "path") > 0 && Visits(status, "forecourt") > 0, "visits to both zones");

        // A corner where nobody walks: what the zone had counted before must be gone.
        await EditAsync(store => store["cameras"]![0]!["plan"]!["zones"]![1]!["polygon"] =
            JsonNode.Parse("[[0.01, 0.01], [0.06, 0.01], [0.06, 0.06]]"));
        JsonElement after = await running.WaitAsync(status => Layout(status) != Layout(before), "the new plan");

        Layout(after).ShouldContain("entrance@2");
        Visits(after, "path").ShouldBe(0);
        Visits(after, "forecourt").ShouldBeGreaterThanOrEqualTo(Visits(before, "forecourt"));
        RunningService.Crossings(after).In.ShouldBeGreaterThanOrEqualTo(RunningService.Crossings(before).In);
        RunningService.Crossings(after).Out.ShouldBeGreaterThanOrEqualTo(RunningService.Crossings(before).Out);

        StoreConfigException refused = await Should.ThrowAsync<StoreConfigException>(() => EditAsync(store =>
        {
            store["cameras"]![0]!["plan"]!["zones"]![1]!["polygon"] = JsonNode.Parse("[[0.01, 0.01]]");
            store["cameras"]![0]!["frames_per_second"] = 600;
        }));

        refused.Message.ShouldContain("frames per second");
        refused.Message.ShouldContain("zones[1]");
        JsonElement still = await running.StatusAsync();
        Problem(still).ShouldBeNull();
        Layout(still).ShouldBe(Layout(after));
        RunningService.Cameras(still).Single().GetProperty("isCounting").GetBoolean().ShouldBeTrue();
        (await running.Process.StopAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Cameras_ComeCountPauseAndGo()
    {
        await using var rtsp = new RtspServer(RtspServer.MovingPicture());
        await rtsp.StartAsync();
        await using RunningService running = await RunningService.StartAsync(_data);
        await running.WaitAsync(status => IsCounting(status, "entrance"), "the first camera");
        int decoders = ProcessList.ChildrenOf(running.Process.Id).Count(ProcessList.Runs);

        long asked = Stopwatch.GetTimestamp();
        await EditAsync(store => store["cameras"]!.AsArray().Add(new JsonObject
        {
            ["id"] = "yard", ["name"] = "Yard", ["address"] = rtsp.Address, ["frames_per_second"] = 5, ["plan"] = new JsonObject(),
        }));
        await running.WaitAsync(status => Find(status, "yard") is { } yard && yard.GetProperty("hasData").GetBoolean(), "counts of the yard");
        TimeSpan took = Stopwatch.GetElapsedTime(asked);
        TestContext.Current.TestOutputHelper!.WriteLine($"a new RTSP camera counted after {took.TotalSeconds:0.0} s");
        // Promised are 5 s, and 2.8 to 4.4 were measured; a machine that runs other tests beside it may take longer.
        took.ShouldBeLessThan(TimeSpan.FromSeconds(30));
        (await MetricsAsync(running)).ShouldContain("camera=\"demo/yard\"");

        await EditAsync(store => store["cameras"]![1]!["enabled"] = false);
        await running.WaitAsync(status => Find(status, "yard")?.GetProperty("state").GetString() == "paused", "the pause");
        string health = await running.Client.GetStringAsync("/health/ready", TestContext.Current.CancellationToken);
        health.ShouldContain("paused: 1");
        health.ShouldContain("\"status\":\"healthy\"");

        await ShowsAsync(running, "camera=\"demo/yard\"", "state=\"Stopped\"} 1");

        await EditAsync(store => store["cameras"]![1]!["enabled"] = true);
        await running.WaitAsync(status => IsCounting(status, "yard"), "the yard again");

        await EditAsync(store => store["cameras"]!.AsArray().RemoveAt(1));
        await running.WaitAsync(status => Find(status, "yard") is null, "the yard gone");
        await Eventually.Holds(
            () => ProcessList.ChildrenOf(running.Process.Id).Count(ProcessList.Runs) == decoders, "its decoder gone");
        string metrics = await MetricsAsync(running);
        metrics.ShouldNotContain("camera=\"demo/yard\"");
        metrics.ShouldContain("camera=\"demo/entrance\"");
        IsCounting(await running.StatusAsync(), "entrance").ShouldBeTrue();
        (await running.Process.StopAsync()).ShouldBe(0);
        running.Process.Errors.ShouldBeEmpty();
    }

    private static int Visits(JsonElement status, string zone) => RunningService.Cameras(status).Single()
        .GetProperty("zones").EnumerateArray().Single(one => one.GetProperty("id").GetString() == zone)
        .GetProperty("visits").GetInt32();

    private static string Layout(JsonElement status) => status.GetProperty("layout").GetString()!;

    private static string? Problem(JsonElement status) => status.GetProperty("configurationProblem").GetString();

    private static bool IsCounting(JsonElement status, string camera) =>
        Find(status, camera)?.GetProperty("isCounting").GetBoolean() == true;

    private static JsonElement? Find(JsonElement status, string camera)
    {
        JsonElement[] found =
            [.. RunningService.Cameras(status).Where(one => one.GetProperty("id").GetString() == camera)];
        return found.Length == 0 ? null : found[0];
    }

    // The exporter answers out of its last reading for a moment.
    private static async Task ShowsAsync(RunningService running, params string[] parts)
    {
        for (int attempt = 0; ; attempt++)
        {
            string[] states = [.. (await MetricsAsync(running)).Split('\n').Where(line => line.StartsWith("footfall_camera_state", StringComparison.Ordinal))];
            if (states.Any(line => parts.All(part => line.Contains(part, StringComparison.Ordinal))))
            {
                return;
            }

            attempt.ShouldBeLessThan(20, string.Join('\n', states));
            await Task.Delay(500, TestContext.Current.CancellationToken);
        }
    }

    private static Task<string> MetricsAsync(RunningService running) => running.Client.GetStringAsync("/metrics");

    /// <summary>Exports the configuration, changes the text and imports it whole, as somebody at a command line does.</summary>
    private async Task EditAsync(Action<JsonNode> edit)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        using var secrets = DataProtectionSecrets.In(_data.Path);
        await using ConfigStore configuration = await ConfigStore.OpenAsync(_data.Path, secrets, TimeProvider.System, cancellation);
        StorePlan store = (await configuration.ReadSnapshotAsync(cancellation)).Stores.Single();
        JsonNode text = JsonNode.Parse(StoreConfigFile.WriteAll([store], withCredentials: true))!["stores"]![0]!;
        edit(text);
        StorePlan edited = StoreConfigFile.Parse(Encoding.UTF8.GetBytes(text.ToJsonString()), "edited", _data.Path);
        await configuration.WriteAsync(new ReplaceConfiguration([edited], Replace: true), AsOperator, cancellation);
    }
}
