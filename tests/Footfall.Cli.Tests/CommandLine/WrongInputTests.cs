using Footfall.Testing;

namespace Footfall.Cli.Tests.CommandLine;

/// <summary>What a user who gives something wrong is told: the thing, the value, the remedy; exit code 2; nothing lost.</summary>
public sealed class WrongInputTests
{
    private const string GoodPlan = """{ "lines": [ { "id": "door", "role": "entrance", "start": [0, 0.5], "end": [1, 0.5], "in": "left_to_right" } ] }""";

    private static readonly string Clip = Repository.File("footage", "demo-store", "entrance.mp4");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{ "lins": [] }""", "lins")]
    [InlineData("""{ "zones": [ { "id": "z", "role": "area", "polygon": [[0,0],[1,1],[1,0],[0,1]] } ] }""", "zones[0].polygon")]
    [InlineData("""{ "lines": [ { "id": "a", "role": "entrance", "start": [0, 1.5], "end": [1, 0.5], "in": "left_to_right" } ] }""", "lines[0].start")]
    [InlineData("""{ "lines": [ { "id": "a", "role": "entrance", "start": [0, 0.2], "end": [1, 0.2], "in": "left_to_right" }, { "id": "a", "role": "entrance", "start": [0, 0.5], "end": [1, 0.5], "in": "left_to_right" } ] }""", "lines[1].id")]
    [InlineData("{ \"lines\": [", "plan.json")]
    public async Task Rejects_APlan_NamingTheField(string plan, string field)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("plan.json"), plan, Cancellation);
        await File.WriteAllTextAsync(folder.File("counts.json"), "earlier", Cancellation);

        CommandResult result = await FootfallProgram.RunAsync(
            Cancellation, "replay", Clip, "--plan", folder.File("plan.json"), "--json", folder.File("counts.json"));

        result.ExitCode.ShouldBe(2);
        result.Error.ShouldContain(field);
        result.Error.ShouldNotContain("   at Footfall");
        result.Output.ShouldBeEmpty();
        (await File.ReadAllTextAsync(folder.File("counts.json"), Cancellation)).ShouldBe("earlier");
    }

    [Theory]
    [InlineData("empty.mp4", 0)]
    [InlineData("words.mp4", -1)]
    [InlineData("cut.mp4", 400_000)]
    public async Task Rejects_AFileThatIsNoWholeFilm(string name, int length)
    {
        using var folder = new TemporaryFolder();
        byte[] film = await File.ReadAllBytesAsync(Clip, Cancellation);
        byte[] content = length < 0 ? "This is a letter, not a film.\n"u8.ToArray() : film[..length];
        await File.WriteAllBytesAsync(folder.File(name), content, Cancellation);
        await File.WriteAllTextAsync(folder.File("plan.json"), GoodPlan, Cancellation);

        CommandResult result = await FootfallProgram.RunAsync(
            Cancellation, "replay", folder.File(name), "--plan", folder.File("plan.json"), "--tracks", folder.File("tracks.txt"));

        result.ExitCode.ShouldBe(2);
        result.Error.ShouldContain(name);
        File.Exists(folder.File("tracks.txt")).ShouldBeFalse("a film that breaks off leaves no result that looks whole");
    }

    [Fact]
    public async Task Rejects_AModelThatDoesNotExist_NamingThoseThatDo()
    {
        CommandResult result = await FootfallProgram.RunAsync(Cancellation, "detect", Clip, "--model", "yolo-9000");

        result.ExitCode.ShouldBe(2);
        result.Error.ShouldContain("yolo-9000");
        result.Error.ShouldContain("nanodet-g");
    }

    [Fact]
    public async Task Rejects_ACorruptModel()
    {
        using var folder = new TemporaryFolder();
        string model = Path.Combine(folder.Path, "nanodet-g");
        Directory.CreateDirectory(model);
        foreach (string file in Directory.GetFiles(Repository.File("models", "nanodet-g")))
        {
            File.Copy(file, Path.Combine(model, Path.GetFileName(file)));
        }

        await using (FileStream onnx = File.OpenWrite(Path.Combine(model, "nanodet-g.onnx")))
        {
            onnx.Seek(1_000_000, SeekOrigin.Begin);
            onnx.WriteByte(77);
            onnx.WriteByte(78);
        }

        CommandResult result = await FootfallProgram.RunAsync(Cancellation, "detect", Clip, "--model", model);

        result.ExitCode.ShouldBe(2);
        result.Error.ShouldContain("sha256");
    }

    [Theory]
    [InlineData("replay", "--plan")]
    [InlineData("replay film.mp4", "--plan")]
    [InlineData("replay film.mp4 --plan p.json --fps 0", "--fps")]
    [InlineData("bench --cameras 0", "--cameras")]
    [InlineData("dance", "dance")]
    public async Task Rejects_WrongUsage(string line, string names)
    {
        CommandResult result = await FootfallProgram.RunAsync(Cancellation, line.Split(' '));

        result.ExitCode.ShouldBe(2);
        result.Error.ShouldContain(names);
        result.Error.ShouldContain("--help");
    }

    [Fact]
    public async Task Rejects_AStartThatIsNoTime()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("plan.json"), GoodPlan, Cancellation);

        CommandResult result = await FootfallProgram.RunAsync(
            Cancellation, "replay", Clip, "--plan", folder.File("plan.json"), "--start", "yesterday");

        result.ExitCode.ShouldBe(2);
        result.Error.ShouldContain("'yesterday'");
    }
}
