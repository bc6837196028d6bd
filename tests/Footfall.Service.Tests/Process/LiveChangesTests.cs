using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Footfall.Testing;
using Footfall.Testing.Processes;
using Footfall.Testing.Rtsp;

namespace Footfall.Service.Tests.Process;

/// <summary>The real program, whose <c>store.json</c> is changed while it counts.</summary>
/// <remarks>Alone, because it measures how long a change takes.</remarks>
[CollectionDefinition(nameof(LiveChangesTests), DisableParallelization = true)]
[Collection(nameof(LiveChangesTests))]
public sealed class LiveChangesTests : IDisposable
{
    private readonly TemporaryFolder _data = new();
    private readonly string _path;

    public LiveChangesTests()
    {
        Requirement.Program("ffmpeg", "ffmpeg");
        DemoStore.WriteAtNoon(_data);
        _path = _data.File("store.json");
    }

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task EditedZone_StartsFresh_AndTheOtherGoesOn_ThenAWrongFileChangesNothing()
    {
        await using RunningService running = await RunningService.StartAsync(_data);
        JsonElement before = await running.WaitAsync(
            status => Visits(status, "path") > 0 && Visits(status, "forecourt") > 0, "visits to both zones");

        // A corner where nobody walks: what the zone had counted before must be gone.
        Edit(config => config["cameras"]![0]!["plan"]!["zones"]![1]!["polygon"] =
            JsonNode.Parse("[[0.01, 0.01], [0.06, 0.01], [0.06, 0.06]]"));
        JsonElement after = await running.WaitAsync(status => Layout(status) != Layout(before), "the new plan");

        Layout(after).ShouldContain("entrance@2");
        Visits(after, "path").ShouldBe(0);
        Visits(after, "forecourt").ShouldBeGreaterThanOrEqualTo(Visits(before, "forecourt"));
        RunningService.Crossings(after).In.ShouldBeGreaterThanOrEqualTo(RunningService.Crossings(before).In);
        RunningService.Crossings(after).Out.ShouldBeGreaterThanOrEqualTo(RunningService.Crossings(before).Out);

        Edit(config =>
        {
            config["cameras"]![0]!["plan"]!["zones"]![1]!["polygon"] = JsonNode.Parse("[[0.01, 0.01]]");
            config["cameras"]![0]!["frames_per_second"] = 600;
        });
        JsonElement refused = await running.WaitAsync(status => Problem(status) is not null, "the refusal");

        Problem(refused)!.ShouldContain("frames per second");
        Problem(refused)!.ShouldContain("zones[1]");
        Layout(refused).ShouldBe(Layout(after));
        RunningService.Cameras(refused).Single().GetProperty("isCounting").GetBoolean().ShouldBeTrue();
        running.Process.Log.ShouldContain(line => line.Contains("\"EventId\":6503", StringComparison.Ordinal));

        DemoStore.WriteAtNoon(_data);
        await running.WaitAsync(status => Problem(status) is null, "the file put right");
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
        Edit(config => config["cameras"]!.AsArray().Add(new JsonObject
        {
            ["id"] = "yard", ["name"] = "Yard", ["address"] = rtsp.Address, ["frames_per_second"] = 5, ["plan"] = new JsonObject(),
        }));
        await running.WaitAsync(status => Find(status, "yard") is { } yard && yard.GetProperty("hasData").GetBoolean(), "counts of the yard");
        TimeSpan took = Stopwatch.GetElapsedTime(asked);
        TestContext.Current.TestOutputHelper!.WriteLine($"a new RTSP camera counted after {took.TotalSeconds:0.0} s");
        // Promised are 5 s, and 2.8 to 4.4 were measured; a machine that runs other tests beside it may take longer.
        took.ShouldBeLessThan(TimeSpan.FromSeconds(30));
        (await MetricsAsync(running)).ShouldContain("camera=\"yard\"");

        Edit(config => config["cameras"]![1]!["enabled"] = false);
        await running.WaitAsync(status => Find(status, "yard")?.GetProperty("state").GetString() == "paused", "the pause");
        string health = await running.Client.GetStringAsync("/health/ready", TestContext.Current.CancellationToken);
        health.ShouldContain("paused: 1");
        health.ShouldContain("\"status\":\"healthy\"");

        (await MetricsAsync(running)).Split('\n').ShouldContain(line => line.StartsWith("footfall_camera_state", StringComparison.Ordinal)
            && line.Contains("camera=\"yard\"", StringComparison.Ordinal)
            && line.Contains("state=\"Stopped\"} 1", StringComparison.Ordinal));

        Edit(config => config["cameras"]![1]!["enabled"] = true);
        await running.WaitAsync(status => IsCounting(status, "yard"), "the yard again");

        Edit(config => config["cameras"]!.AsArray().RemoveAt(1));
        await running.WaitAsync(status => Find(status, "yard") is null, "the yard gone");
        await Eventually.Holds(
            () => ProcessList.ChildrenOf(running.Process.Id).Count(ProcessList.Runs) == decoders, "its decoder gone");
        string metrics = await MetricsAsync(running);
        metrics.ShouldNotContain("camera=\"yard\"");
        metrics.ShouldContain("camera=\"entrance\"");
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

    private static Task<string> MetricsAsync(RunningService running) => running.Client.GetStringAsync("/metrics");

    private void Edit(Action<JsonNode> edit)
    {
        JsonNode config = JsonNode.Parse(File.ReadAllText(_path))!;
        edit(config);
        File.WriteAllText(_path, config.ToJsonString());
    }
}
