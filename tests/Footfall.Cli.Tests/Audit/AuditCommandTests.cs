using System.Globalization;
using System.Text.Json.Nodes;
using Footfall.Testing;

namespace Footfall.Cli.Tests.Audit;

/// <summary>The whole way on real footage: sampled, counted on the sheet from crossings that others labelled, reported.</summary>
public sealed class AuditCommandTests
{
    private const string Sequence = "PETS09-S2L1";

    // vtest.avi is the film of that sequence at its own ten frames a second.
    private const double FramesPerSecond = 10;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Recording_IsAuditedAgainstLabelledCrossings()
    {
        using var folder = new TemporaryFolder();
        JsonArray lines = JsonNode.Parse(await File.ReadAllTextAsync(SharedData.Path("mot/lines.json"), Cancellation))!
            ["sequences"]![Sequence]!["lines"]!.AsArray();
        await File.WriteAllTextAsync(folder.File("plan.json"), Plan(lines), Cancellation);
        string audit = folder.File("audit");

        CommandResult sampled = await FootfallProgram.RunAsync(
            Cancellation,
            "audit", "sample", SharedData.Path("video/vtest.avi"), "--plan", folder.File("plan.json"),
            "--intervals", "15", "--length", "5", "--seed", "7", "--out", audit);
        sampled.ExitCode.ShouldBe(0, sampled.Error);
        JsonNode record = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(audit, "audit.json"), Cancellation))!;
        record["source"]!["sha256"]!.GetValue<string>().Length.ShouldBe(64);
        await FillInAsync(audit, folder.File("hand.csv"), lines, record);

        CommandResult counted = await FootfallProgram.RunAsync(
            Cancellation, "audit", "count", audit, "--csv", folder.File("hand.csv"), "--by", "Ada");
        counted.ExitCode.ShouldBe(0, counted.Error);
        CommandResult first = await FootfallProgram.RunAsync(Cancellation, "audit", "report", audit, "--json", "-");
        CommandResult again = await FootfallProgram.RunAsync(Cancellation, "audit", "report", audit, "--json", "-");

        again.Output.ShouldBe(first.Output, "a report can be repeated");
        JsonNode report = JsonNode.Parse(first.Output)!;
        report["by"]!.GetValue<string>().ShouldBe("Ada");
        foreach (JsonNode? all in report["lines"]!.AsArray().Where(static line => (string)line!["line"]! == "all lines"))
        {
            // Every whole interval was drawn, so the sample is the film but for its last 4.5 seconds.
            ((int)all!["manual"]!).ShouldBeInRange(40, 55);
            ((double)all["count_bias"]!).ShouldBeInRange(-0.25, 0.25);
            double low = (double)all["count_bias95"]!["low"]!;
            double high = (double)all["count_bias95"]!["high"]!;
            low.ShouldBeLessThan((double)all["count_bias"]!);
            high.ShouldBeGreaterThan((double)all["count_bias"]!);
            ((int)all["absolute_error"]!).ShouldBeGreaterThanOrEqualTo(Math.Abs((int)all["system"]! - (int)all["manual"]!));
        }

        await OverwritingIsRefusedAsync(folder, audit);
    }

    [Fact]
    public async Task Rejects_AFolderWithoutAnAudit()
    {
        using var folder = new TemporaryFolder();

        CommandResult result = await FootfallProgram.RunAsync(Cancellation, "audit", "report", folder.Path);

        result.ExitCode.ShouldBe(2);
        result.Error.ShouldContain("footfall audit sample");
    }

    [Fact]
    public async Task Rejects_AFilmTooShortForItsIntervals()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(
            folder.File("plan.json"),
            """{ "lines": [ { "id": "door", "role": "entrance", "start": [0, 0.5], "end": [1, 0.5], "in": "left_to_right" } ] }""",
            Cancellation);
        string film = Clip.Make(folder.File("short.mp4"), "-f lavfi -i testsrc=s=320x240:r=5:d=6");

        CommandResult result = await FootfallProgram.RunAsync(
            Cancellation, "audit", "sample", film, "--plan", folder.File("plan.json"), "--length", "2", "--out", folder.File("audit"));

        result.ExitCode.ShouldBe(2);
        result.Error.ShouldContain("3 intervals of 2 s");
        result.Error.ShouldContain("--length");
        File.Exists(Path.Combine(folder.File("audit"), "audit.json")).ShouldBeFalse();
    }

    private static async Task OverwritingIsRefusedAsync(TemporaryFolder folder, string audit)
    {
        CommandResult result = await FootfallProgram.RunAsync(
            Cancellation, "audit", "sample", SharedData.Path("video/vtest.avi"), "--plan", folder.File("plan.json"), "--out", audit);

        result.ExitCode.ShouldBe(2);
        result.Error.ShouldContain("holds an audit already");
    }

    private static async Task FillInAsync(string audit, string sheet, JsonArray lines, JsonNode record)
    {
        string[] rows = await File.ReadAllLinesAsync(Path.Combine(audit, "hand-count.csv"), Cancellation);
        for (int n = 1; n < rows.Length; n++)
        {
            string[] cells = rows[n].Split(',');
            JsonNode interval = record["intervals"]!.AsArray().Single(one => (int)one!["number"]! == int.Parse(cells[0], CultureInfo.InvariantCulture))!;
            double from = (double)interval["start_s"]!;
            double to = from + (double)interval["length_s"]!;
            cells[3] = lines.Single(line => (string)line!["id"]! == cells[1])!["events"]!.AsArray()
                .Count(happened => (string)happened!["dir"]! == cells[2] && At(happened) >= from && At(happened) < to)
                .ToString(CultureInfo.InvariantCulture);
            rows[n] = string.Join(',', cells);
        }

        await File.WriteAllLinesAsync(sheet, rows, Cancellation);
    }

    private static double At(JsonNode happened) => ((double)happened["frame"]! - 1) / FramesPerSecond;

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
