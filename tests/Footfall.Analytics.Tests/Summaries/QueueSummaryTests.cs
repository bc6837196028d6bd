using System.Text;
using System.Text.Json;
using Footfall.Analytics.Summaries;
using Footfall.Analytics.Tests.Queues;
using Footfall.Domain.Plans;

namespace Footfall.Analytics.Tests.Summaries;

public sealed class QueueSummaryTests
{
    [Fact]
    public void Queue_OfARecording_IsTheContractOfTheCommandLine()
    {
        CameraPlan plan = Scene.Plan([], [QueueScene.Queue, QueueScene.Till]);
        var scene = new Scene(plan);
        scene.Stand(100, QueueScene.Waiting);
        scene.Stand(100, QueueScene.Served);
        scene.Complete();
        double wait = QueueScene.Measure(scene).Wait.Percentile(0.5)!.Value;
        wait.ShouldBe(10, 0.1);

        using JsonDocument json = Write(scene, plan);
        JsonElement zones = json.RootElement.GetProperty("zones");
        zones.GetProperty("queue").GetProperty("queue").GetRawText().ShouldBe(
            """{"joined":1,"served":1,"abandoned":0,"served_within_target":1,"length":{"mean":0.5,"max":1},"""
            + $$$"""
            "wait_s":{"count":1,"mean":10,"p50":{{{Rounded(wait)}}},"p95":{{{Rounded(wait)}}}}}
            """);
        zones.GetProperty("till").TryGetProperty("queue", out _).ShouldBeFalse();
        json.RootElement.GetProperty("count_confidence").GetDouble().ShouldBe(1);
    }

    [Fact]
    public void QueueWithoutATill_SaysNothingOfService()
    {
        CameraPlan plan = Scene.Plan([], [QueueScene.Queue with { ServiceZoneId = null }]);
        var scene = new Scene(plan);
        scene.Stand(100, QueueScene.Waiting);
        using JsonDocument json = Write(scene.Complete(), plan);

        JsonElement queue = json.RootElement.GetProperty("zones").GetProperty("queue").GetProperty("queue");
        queue.GetProperty("joined").GetInt32().ShouldBe(1);
        queue.GetProperty("served").ValueKind.ShouldBe(JsonValueKind.Null);
        queue.GetProperty("abandoned").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void Recording_OfNobody_HasNoConfidence()
    {
        CameraPlan plan = Scene.Plan([], [QueueScene.Queue, QueueScene.Till]);
        var scene = new Scene(plan);
        scene.Stand(100);
        using JsonDocument json = Write(scene.Complete(), plan);

        json.RootElement.GetProperty("count_confidence").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    private static JsonDocument Write(Scene scene, CameraPlan plan)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            ReplaySummary.Of(scene.Analyzer.Frames, scene.Analyzer.Duration, plan, scene.Sink.Intervals).WriteMembers(writer);
            writer.WriteEndObject();
        }

        return JsonDocument.Parse(Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static string Rounded(double value) => JsonSerializer.Serialize(Math.Round(value, 7));
}
