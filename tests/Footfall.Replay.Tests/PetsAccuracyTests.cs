using System.Text.Json.Nodes;
using Footfall.Cli.Mot;
using Footfall.Cli.Scoring;
using Footfall.Testing;

namespace Footfall.Replay.Tests;

/// <summary>
/// Footage whose truth others have labelled: vtest.avi is PETS09-S2L1, frame n is frame n. The whole way is the user's: the
/// command line writes files, the files are scored.
/// </summary>
public sealed class PetsAccuracyTests
{
    private const double LeastPrecision = 0.88;
    private const double LargestCountError = 0.15;

    [Fact]
    public async Task RealPedestrians_AreFoundAndCounted_AndTheSameEveryTime()
    {
        using var folder = new TemporaryFolder();
        JsonObject truth = JsonNode.Parse(await ReadAsync(SharedData.Path("mot/lines.json")))!["sequences"]!["PETS09-S2L1"]!.AsObject();
        await File.WriteAllTextAsync(folder.File("plan.json"), Plan(truth), TestContext.Current.CancellationToken);

        JsonObject first = await ReplayAsync(folder, "first");
        JsonObject second = await ReplayAsync(folder, "second");

        first.Remove("performance").ShouldBeTrue();
        second.Remove("performance").ShouldBeTrue();
        second.ToJsonString().ShouldBe(first.ToJsonString());
        foreach (string file in (string[])["tracks", "detections"])
        {
            (await ReadAsync(folder.File($"second-{file}.txt"))).ShouldBe(await ReadAsync(folder.File($"first-{file}.txt")));
        }

        first["frames"]!.GetValue<int>().ShouldBe(795);
        first["coverage_s"]!.GetValue<double>().ShouldBe(79.5, 1e-6);
        PrecisionResult precision = AveragePrecision.Score(
            MotFile.Read(SharedData.Path("mot/PETS09-S2L1/gt/gt.txt")), MotFile.Read(folder.File("first-detections.txt")));
        precision.AveragePrecision.ShouldNotBeNull().ShouldBeGreaterThanOrEqualTo(LeastPrecision);
        (int error, int crossings) = CountError(truth, first);
        crossings.ShouldBe(96);
        ((double)error / crossings).ShouldBeLessThanOrEqualTo(LargestCountError, $"{error} of {crossings} crossings, in and out apart");
    }

    private static async Task<JsonObject> ReplayAsync(TemporaryFolder folder, string name)
    {
        CommandResult result = await FootfallProgram.RunAsync(
            TestContext.Current.CancellationToken,
            "replay", SharedData.Path("video/vtest.avi"),
            "--plan", folder.File("plan.json"),
            "--tracks", folder.File($"{name}-tracks.txt"),
            "--detections", folder.File($"{name}-detections.txt"),
            "--json", folder.File($"{name}.json"));
        result.ExitCode.ShouldBe(0, result.Error);
        return JsonNode.Parse(await ReadAsync(folder.File($"{name}.json")))!.AsObject();
    }

    // The truth was counted with this band and without a hold.
    private static string Plan(JsonObject truth) => new JsonObject
    {
        ["lines"] = new JsonArray(
        [
            .. truth["lines"]!.AsArray().Select(line => new JsonObject
            {
                ["id"] = line!["id"]!.DeepClone(),
                ["role"] = "internal",
                ["start"] = line["start"]!.DeepClone(),
                ["end"] = line["end"]!.DeepClone(),
                ["in"] = line["in"]!.DeepClone(),
            }),
        ]),
        ["settings"] = new JsonObject { ["crossing_band"] = 0.02, ["crossing_hold_s"] = 0.1 },
    }.ToJsonString();

    private static (int Error, int Crossings) CountError(JsonObject truth, JsonObject counted)
    {
        int error = 0;
        int crossings = 0;
        foreach (JsonNode? line in truth["lines"]!.AsArray())
        {
            foreach (string way in (string[])["in", "out"])
            {
                int expected = line!["counts"]![way]!.GetValue<int>();
                error += Math.Abs(counted["lines"]![line["id"]!.GetValue<string>()]![way]!.GetValue<int>() - expected);
                crossings += expected;
            }
        }

        return (error, crossings);
    }

    private static Task<string> ReadAsync(string path) => File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
}
