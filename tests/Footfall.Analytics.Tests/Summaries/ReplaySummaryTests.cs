using System.Text;
using System.Text.Json;
using Footfall.Analytics.Summaries;
using Footfall.Domain.Plans;

namespace Footfall.Analytics.Tests.Summaries;

public sealed class ReplaySummaryTests
{
    private static readonly CameraPlan Plan = Scene.Plan(
        [Scene.Door, Scene.Door with { Id = "a-second", Start = new(0.9, 0.9), End = new(0.9, 0.1) }],
        [Scene.RightHalf, Scene.Box("aisle", 0, 0, 0.4, 1)]);

    [Fact]
    public void Summary_OfARecording_IsTheContractOfTheCommandLine()
    {
        Scene scene = Play();
        string json = Write(scene);
        string expected = """
            {"frames":110,"duration_s":11,"coverage_s":11,
            "lines":{"door":{"in":1,"out":0},"a-second":{"in":0,"out":0}},
            "zones":{
            "right":{"visits":1,"person_seconds":6,"occupancy":{"mean":0.5454545,"max":1,"min":0},
            "dwell_s":{"count":1,"mean":5.9,"p50":P,"p90":P,"p95":P}},
            "aisle":{"visits":1,"person_seconds":5,"occupancy":{"mean":0.4545455,"max":1,"min":0},
            "dwell_s":{"count":1,"mean":4.9,"p50":Q,"p90":Q,"p95":Q}}},
            "transitions":[{"from":"outside","to":"aisle","count":1},{"from":"aisle","to":"right","count":1}],
            "heatmap":{"columns":48,"rows":27,"cell_occupancy_seconds":[
            """.ReplaceLineEndings("");
        double right = scene.Total().Zones[0].Dwell.Percentile(0.5)!.Value;
        double aisle = scene.Total().Zones[1].Dwell.Percentile(0.5)!.Value;
        right.ShouldBe(5.9, 0.059);
        aisle.ShouldBe(4.9, 0.049);
        expected = expected
            .Replace("P", Rounded(right), StringComparison.Ordinal)
            .Replace("Q", Rounded(aisle), StringComparison.Ordinal);
        json[..expected.Length].ShouldBe(expected);

        using var document = JsonDocument.Parse(json);
        JsonElement cells = document.RootElement.GetProperty("heatmap").GetProperty("cell_occupancy_seconds");
        cells.GetArrayLength().ShouldBe(48 * 27);
        cells[(13 * 48) + 9].GetDouble().ShouldBe(5);
        cells[(13 * 48) + 38].GetDouble().ShouldBe(6);
        cells.EnumerateArray().Sum(cell => cell.GetDouble()).ShouldBe(11, 1e-6);
    }

    [Fact]
    public void Summary_OfTheSameRecording_IsTheSameBytes() => Write(Play()).ShouldBe(Write(Play()));

    [Fact]
    public void Summary_OfNothing_SaysNoDataInsteadOfZero()
    {
        var scene = new Scene(Plan);
        string json = Write(scene.Complete());
        json.ShouldStartWith(
            """{"frames":0,"duration_s":0,"coverage_s":0,"lines":{"door":{"in":null,"out":null},""");
        using var document = JsonDocument.Parse(json);
        JsonElement zone = document.RootElement.GetProperty("zones").GetProperty("right");
        zone.GetProperty("visits").ValueKind.ShouldBe(JsonValueKind.Null);
        zone.GetProperty("person_seconds").ValueKind.ShouldBe(JsonValueKind.Null);
        zone.GetProperty("occupancy").GetProperty("mean").ValueKind.ShouldBe(JsonValueKind.Null);
        zone.GetProperty("dwell_s").GetProperty("p95").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void Summary_OfAnEmptyShop_SaysZero()
    {
        var scene = new Scene(Plan);
        scene.Stand(20);
        using var document = JsonDocument.Parse(Write(scene.Complete()));
        document.RootElement.GetProperty("lines").GetProperty("door").GetProperty("in").GetInt32().ShouldBe(0);
        JsonElement zone = document.RootElement.GetProperty("zones").GetProperty("right");
        zone.GetProperty("occupancy").GetProperty("max").GetInt32().ShouldBe(0);
        zone.GetProperty("dwell_s").GetProperty("count").GetInt32().ShouldBe(0);
        zone.GetProperty("dwell_s").GetProperty("mean").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    private static Scene Play()
    {
        var scene = new Scene(Plan);
        scene.Stand(50, new Person(1, 0.2, 0.5));
        scene.Stand(60, new Person(1, 0.8, 0.5));
        return scene.Complete();
    }

    private static string Write(Scene scene)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            ReplaySummary
                .Of(scene.Analyzer.Frames, scene.Analyzer.Duration, Plan, scene.Sink.Intervals)
                .WriteMembers(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Rounded(double value) => JsonSerializer.Serialize(Math.Round(value, 7));
}
