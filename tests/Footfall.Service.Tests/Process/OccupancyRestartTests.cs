using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Footfall.Domain.Measures;
using Footfall.Domain.Plans;
using Footfall.Storage.Series;
using Footfall.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Footfall.Service.Tests.Process;

public sealed class OccupancyRestartTests : IDisposable
{
    private const int CameBefore = 40;
    private const int NightStaff = 7;
    private const int Capacity = 500;

    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task ServiceThatStarts_KnowsFromTheStoreOfRecord_WhoIsInside()
    {
        Requirement.Program("ffmpeg", "ffmpeg");
        DateTimeOffset reset = WriteStoreThatWasResetLately();
        await StoreMinutesAsync(reset);

        await using RunningService running = await RunningService.StartAsync(_data);
        JsonElement status = await running.WaitForCrossingAsync();

        JsonElement occupancy = status.GetProperty("occupancy");
        occupancy.GetProperty("resetAt").GetDateTimeOffset().ShouldBe(reset);
        occupancy.GetProperty("unknownSince").ValueKind.ShouldBe(JsonValueKind.Null, status.ToString());
        // Those of before are still inside, and those who have come and gone since are added up.
        (int came, int went) = RunningService.Crossings(status);
        occupancy.GetProperty("inside").GetInt32().ShouldBeInRange(NightStaff + came - went - 3, NightStaff + came - went + 3);
        occupancy.GetProperty("capacity").GetInt32().ShouldBe(Capacity);
        (await running.Client.GetStringAsync("/", TestContext.Current.CancellationToken)).ShouldContain($" of {Capacity}</dd>");
        came.ShouldBeGreaterThanOrEqualTo(CameBefore);
        occupancy.GetProperty("driftAtReset").ValueKind.ShouldBe(JsonValueKind.Null, "nobody watched before");
    }

    private DateTimeOffset WriteStoreThatWasResetLately()
    {
        DemoStore.WriteAtNoon(_data);
        JsonNode config = JsonNode.Parse(File.ReadAllText(_data.File("store.json")))!;
        var zone = TimeZoneInfo.FindSystemTimeZoneById((string)config["store"]!["time_zone"]!);
        DateTimeOffset reset = TimeProvider.System.GetUtcNow().AddMinutes(-20);
        reset = reset.AddTicks(-(reset.Ticks % TimeSpan.TicksPerMinute));
        config["store"]!["reset_hour"] = TimeZoneInfo.ConvertTime(reset, zone).ToString("HH:mm", CultureInfo.InvariantCulture);
        config["store"]!["occupancy_baseline"] = NightStaff;
        config["store"]!["capacity"] = Capacity;
        File.WriteAllText(_data.File("store.json"), config.ToJsonString());
        return reset;
    }

    private async Task StoreMinutesAsync(DateTimeOffset reset)
    {
        JsonNode camera = JsonNode.Parse(File.ReadAllText(_data.File("store.json")))!["cameras"]![0]!;
        string line = (string)camera["plan"]!["lines"]![0]!["id"]!;
        await using DuckDbSeriesStore store = await DuckDbSeriesStore.OpenAsync(
            _data.Path, TimeProvider.System, NullLogger<DuckDbSeriesStore>.Instance);
        for (int minute = 0; minute < 20; minute++)
        {
            await store.CommitAsync(
                new CameraInterval(
                    (string)camera["id"]!, reset.AddMinutes(minute), TimeSpan.FromMinutes(1), 1, "nanodet-g", 60,
                    [new LineMeasure(line, LineRole.Entrance, minute == 0 ? CameBefore : 0, 0)], [], [], []),
                rest: null,
                TestContext.Current.CancellationToken);
        }
    }
}
