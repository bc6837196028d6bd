using System.Text.Json.Nodes;
using Footfall.Testing;

namespace Footfall.Cli.Tests.Count;

/// <summary>Crossings of people that others labelled on real footage, against counts that others made.</summary>
public sealed class RealCountTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("PETS09-S2L1", "10", 96)]
    [InlineData("MOT17-02", "30", 40)]
    [InlineData("MOT17-04", "30", 56)]
    [InlineData("TUD-Campus", "25", 8)]
    public async Task LabelledPeople_AreCountedExactly(string sequence, string fps, int crossings)
    {
        using var folder = new TemporaryFolder();
        JsonArray lines = JsonNode.Parse(await File.ReadAllTextAsync(SharedData.Path("mot/lines.json"), Cancellation))!
            ["sequences"]![sequence]!["lines"]!.AsArray();
        await File.WriteAllTextAsync(folder.File("plan.json"), Plan(lines), Cancellation);

        CommandResult result = await FootfallProgram.RunAsync(
            Cancellation,
            "count", SharedData.Path($"mot/{sequence}/gt/gt.txt"), "--seqinfo", SharedData.Path($"mot/{sequence}/seqinfo.ini"),
            "--fps", fps, "--plan", folder.File("plan.json"), "--json", "-");

        result.ExitCode.ShouldBe(0, result.Error);
        JsonNode counted = JsonNode.Parse(result.Output)!["lines"]!;
        foreach (JsonNode? line in lines)
        {
            counted[line!["id"]!.GetValue<string>()]!.ToJsonString().ShouldBe(line["counts"]!.ToJsonString());
        }

        lines.Sum(static line => line!["counts"]!["in"]!.GetValue<int>() + line["counts"]!["out"]!.GetValue<int>()).ShouldBe(crossings);
    }

    // As the truth was counted: a band of 2 % and no hold time worth the name.
    private static string Plan(JsonArray lines) => new JsonObject
    {
        ["lines"] = new JsonArray([.. lines.Select(static line => new JsonObject
        {
            ["id"] = line!["id"]!.DeepClone(),
            ["role"] = "internal",
            ["start"] = line["start"]!.DeepClone(),
            ["end"] = line["end"]!.DeepClone(),
            ["in"] = line["in"]!.DeepClone(),
        })]),
        ["settings"] = new JsonObject { ["crossing_band"] = 0.02, ["crossing_hold_s"] = 0.1 },
    }.ToJsonString();
}
