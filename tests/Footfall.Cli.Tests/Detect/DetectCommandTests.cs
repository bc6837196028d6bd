using System.Text.Json.Nodes;
using Footfall.Testing;

namespace Footfall.Cli.Tests.Detect;

public sealed class DetectCommandTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Picture_WithPeople_IsListedDrawnAndWritten()
    {
        using var folder = new TemporaryFolder();
        string picture = Clip.Make(
            folder.File("street.png"), $"-ss 20 -i {Repository.File("footage", "demo-store", "entrance.mp4")} -frames:v 1");

        CommandResult result = await FootfallProgram.RunAsync(
            Cancellation, "detect", picture, "--json", folder.File("people.json"), "--draw", folder.File("drawn"));

        result.ExitCode.ShouldBe(0, result.Error);
        JsonNode found = JsonNode.Parse(await File.ReadAllTextAsync(folder.File("people.json"), Cancellation))![0]!;
        JsonArray people = found["people"]!.AsArray();
        found["width"]!.GetValue<int>().ShouldBe(768);
        people.Count.ShouldBeInRange(2, 12);
        people.ShouldAllBe(person => IsStanding(person!["box"]!.AsArray()));
        result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(people.Count);
        (await File.ReadAllBytesAsync(folder.File("drawn/street.jpg"), Cancellation))[..2].ShouldBe(new byte[] { 0xFF, 0xD8 });
    }

    [Fact]
    public async Task Picture_WithNobody_IsSaidToBeEmptyAndGivesNoBoxes()
    {
        using var folder = new TemporaryFolder();
        string picture = Clip.Make(folder.File("wall.png"), "-f lavfi -i color=gray:size=640x480 -frames:v 1");

        CommandResult result = await FootfallProgram.RunAsync(Cancellation, "detect", picture);

        result.ExitCode.ShouldBe(0);
        result.Output.ShouldBeEmpty();
        result.Error.ShouldContain("nobody");
    }

    [Fact]
    public async Task Rejects_AFileThatIsNoPicture()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("letter.jpg"), "Dear shop", Cancellation);

        CommandResult result = await FootfallProgram.RunAsync(Cancellation, "detect", folder.File("letter.jpg"));

        result.ExitCode.ShouldBe(2);
        result.Error.ShouldContain("letter.jpg");
    }

    private static bool IsStanding(JsonArray box)
    {
        double[] edges = [.. box.Select(edge => edge!.GetValue<double>())];
        return edges[3] - edges[1] > edges[2] - edges[0];
    }
}
