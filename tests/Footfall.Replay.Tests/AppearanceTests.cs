using System.Text.Json.Nodes;
using Footfall.Testing;

namespace Footfall.Replay.Tests;

/// <summary>A wall is drawn into real footage whose truth others have labelled: whoever goes behind it is hidden for seconds.</summary>
public sealed class AppearanceTests
{
    [Fact]
    public async Task RealPedestrians_WhoWalkBehindAWall_KeepTheirIdsMoreOften_WithAnAppearanceModel()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(
            folder.File("plan.json"),
            """{ "lines": [], "zones": [], "masks": [ [[0.25,0],[0.75,0],[0.75,1],[0.25,1]] ] }""",
            TestContext.Current.CancellationToken);
        string model = WriteCard(folder);

        JsonObject without = await ReplayAsync(folder, "without");
        JsonObject with = await ReplayAsync(folder, "with", "--appearance", model);

        // Measured: IDF1 +8 with the same boxes; 7 people rejoined.
        without["performance"]!.AsObject().ShouldNotContainKey("rejoined_tracks");
        with["performance"]!["rejoined_tracks"]!.GetValue<int>().ShouldBeGreaterThanOrEqualTo(4);
        double gained = await IdF1Async(folder, "with") - await IdF1Async(folder, "without");
        gained.ShouldBeGreaterThan(3);
        (await BoxesAsync(folder, "with")).ShouldBe(await BoxesAsync(folder, "without"));
    }

    private static string WriteCard(TemporaryFolder folder)
    {
        string file = SharedData.Path("models/osnet_x0_25_msmt17.onnx");
        File.CreateSymbolicLink(folder.File("osnet.onnx"), file);
        File.WriteAllText(
            folder.File("card.json"),
            """
            {
              "name": "osnet", "description": "For tests.", "file": "osnet.onnx",
              "sha256": "bb2267b23a64675f67bffc3177b7319e3a08de56041d153562c0206699634bce",
              "source": "beside the checkout", "licence": "MIT",
              "input": {
                "tensor": "images", "layout": "nchw", "type": "float32", "channels": "rgb", "scale": 0.00392156862745098,
                "mean": [0.485, 0.456, 0.406], "std": [0.229, 0.224, 0.225], "padding": 0, "placement": "stretch", "size": [128, 256]
              },
              "head": { "kind": "embedding", "output": "output", "length": 512, "same_from": 0.7, "clear_by": 0.1 }
            }
            """);
        return folder.File("card.json");
    }

    private static async Task<JsonObject> ReplayAsync(TemporaryFolder folder, string name, params string[] more)
    {
        CommandResult result = await FootfallProgram.RunAsync(
            TestContext.Current.CancellationToken,
            ["replay", SharedData.Path("video/vtest.avi"), "--plan", folder.File("plan.json"),
                "--tracks", folder.File($"{name}.txt"), "--json", folder.File($"{name}.json"), .. more]);
        result.ExitCode.ShouldBe(0, result.Error);
        return JsonNode.Parse(await File.ReadAllTextAsync(folder.File($"{name}.json"), TestContext.Current.CancellationToken))!.AsObject();
    }

    // Whoever stands behind the wall is missed in both runs alike; only ids make a difference.
    private static async Task<double> IdF1Async(TemporaryFolder folder, string name)
    {
        CommandResult result = await FootfallProgram.RunAsync(
            TestContext.Current.CancellationToken,
            "score", "--gt", SharedData.Path("mot/PETS09-S2L1/gt/gt.txt"), "--tracks", folder.File($"{name}.txt"),
            "--benchmark", "mot15", "--json", folder.File($"{name}-score.json"));
        result.ExitCode.ShouldBe(0, result.Error);
        string json = await File.ReadAllTextAsync(folder.File($"{name}-score.json"), TestContext.Current.CancellationToken);
        return JsonNode.Parse(json)!["IDF1"]!.GetValue<double>();
    }

    private static async Task<string[]> BoxesAsync(TemporaryFolder folder, string name) =>
    [
        .. (await File.ReadAllLinesAsync(folder.File($"{name}.txt"), TestContext.Current.CancellationToken))
            .Select(static line => string.Join(',', line.Split(',').Where(static (_, column) => column != 1))),
    ];
}
