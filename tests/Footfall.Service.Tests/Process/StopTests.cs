using System.Text.Json;
using Footfall.Domain.Measures;
using Footfall.Storage.Series;
using Footfall.Testing;
using Footfall.Testing.Processes;
using Microsoft.Extensions.Logging.Abstractions;

namespace Footfall.Service.Tests.Process;

/// <summary>The real program, stopped gently and not.</summary>
public sealed class StopTests : IDisposable
{
    private readonly TemporaryFolder _data = new();

    public StopTests()
    {
        Requirement.Program("ffmpeg", "ffmpeg");
        DemoStore.WriteAtNoon(_data);
    }

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task CountsGoOnUnwatched_SurviveAStop_AndAKill()
    {
        (int In, int Out) counted;
        await using (RunningService first = await RunningService.StartAsync(_data))
        {
            // No page is open, here and below: nobody watches.
            await first.WaitForCrossingAsync();
            IReadOnlyList<int> children = ProcessList.ChildrenOf(first.Process.Id);
            children.ShouldNotBeEmpty();
            counted = await first.CrossingsAsync();

            (await first.Process.StopAsync()).ShouldBe(0);

            children.ShouldAllBe(child => !ProcessList.Runs(child));
            first.Process.Errors.ShouldBeEmpty();
        }

        (int In, int Out) stored = await StoredAsync();
        ShouldHold(stored, counted, "the open interval was committed when the service stopped");

        await using (RunningService second = await RunningService.StartAsync(_data))
        {
            ShouldHold(await second.CrossingsAsync(), stored, "today goes on where it was");
            await second.WaitAsync(
                status => RunningService.Cameras(status).All(camera => camera.GetProperty("framesPerSecond").GetDouble() > 0),
                "frames");
            IReadOnlyList<int> children = ProcessList.ChildrenOf(second.Process.Id);
            children.ShouldNotBeEmpty();

            await second.Process.KillAsync();

            await Eventually.Holds(() => !children.Any(ProcessList.Runs), "no child outlives the service", limitSeconds: 15);
        }

        await using RunningService third = await RunningService.StartAsync(_data);
        ShouldHold(await third.CrossingsAsync(), stored, "what was committed survives a kill");
        (await third.Process.StopAsync()).ShouldBe(0);
        ShouldHold(await StoredAsync(), stored, "and the minute that was cut twice");
    }

    [Fact]
    public async Task Minute_ThatIsNotOver_SurvivesAKill()
    {
        (int In, int Out) counted;
        await using (RunningService first = await RunningService.StartAsync(_data))
        {
            counted = RunningService.Crossings(await first.WaitForCrossingAsync());

            // A journal is kept every five seconds.
            await Task.Delay(TimeSpan.FromSeconds(8), TestContext.Current.CancellationToken);
            await first.Process.KillAsync();
        }

        await using RunningService second = await RunningService.StartAsync(_data);
        ShouldHold(await second.CrossingsAsync(), counted, "what the page had shown was in the journal");
    }

    private static void ShouldHold((int In, int Out) now, (int In, int Out) before, string because)
    {
        now.In.ShouldBeGreaterThanOrEqualTo(before.In, because);
        now.Out.ShouldBeGreaterThanOrEqualTo(before.Out, because);
    }

    private async Task<(int In, int Out)> StoredAsync()
    {
        await using DuckDbSeriesStore store = await DuckDbSeriesStore.OpenAsync(
            _data.Path, TimeProvider.System, NullLogger<DuckDbSeriesStore>.Instance);
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        string config = await File.ReadAllTextAsync(Repository.File("footage", "demo-store", "store.json"), TestContext.Current.CancellationToken);
        var intervals = new List<CameraInterval>();
        foreach (JsonElement camera in JsonElement.Parse(config).GetProperty("cameras").EnumerateArray())
        {
            intervals.AddRange(await store.ReadAsync(
                CameraKey.Of("demo", camera.GetProperty("id").GetString()!), now.AddDays(-2), now.AddDays(2), TestContext.Current.CancellationToken));
        }

        intervals.Sum(interval => interval.CoverageSeconds).ShouldBeGreaterThan(0);
        LineMeasure[] lines = [.. intervals.SelectMany(interval => interval.Lines)];
        return (lines.Sum(line => line.In), lines.Sum(line => line.Out));
    }
}
