using System.Text.Json.Nodes;
using Footfall.Testing;

namespace Footfall.Cli.Tests.Scoring;

/// <summary>Scoring as a user runs it.</summary>
public sealed class ScoreCommandTests : IDisposable
{
    private const string Truth = "1,1,0,0,10,10,1,-1,-1,-1\n2,1,0,0,10,10,1,-1,-1,-1\n3,1,0,0,10,10,1,-1,-1,-1\n4,1,0,0,10,10,1,-1,-1,-1\n";
    private const string Tracks = "1,5,0,0,10,10,1,-1,-1,-1\n2,5,0,0,10,10,1,-1,-1,-1\n3,6,0,0,10,10,1,-1,-1,-1\n4,6,0,0,10,10,1,-1,-1,-1\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Tracks_AreScored_UnderTheContractsNames()
    {
        string json = _folder.File("score.json");

        CommandResult result = await ScoreAsync("--gt", File("gt.txt", Truth), "--tracks", File("t.txt", Tracks), "--json", json);

        result.ExitCode.ShouldBe(0, result.Error);
        result.Output.ShouldContain("HOTA");
        result.Output.ShouldContain("70.71");
        result.Output.ShouldNotContain("COMBINED");
        JsonObject score = JsonNode.Parse(await System.IO.File.ReadAllTextAsync(json, Cancellation))!.AsObject();
        score.Select(field => field.Key).ShouldBe([
            "HOTA", "DetA", "AssA", "DetRe", "DetPr", "AssRe", "AssPr", "LocA", "MOTA", "MOTP", "IDF1", "IDP", "IDR",
            "TP", "FP", "FN", "IDSW", "Frag", "MT", "PT", "ML", "frames", "benchmark",
        ]);
        Number(score, "HOTA").ShouldBe(100 * Math.Sqrt(0.5), 1e-9);
        Number(score, "MOTA").ShouldBe(75, 1e-9);
        Number(score, "IDF1").ShouldBe(50, 1e-9);
        (Number(score, "IDSW"), Number(score, "frames")).ShouldBe((1, 4));
        score["benchmark"]!.GetValue<string>().ShouldBe("mot15");
    }

    [Fact]
    public async Task Frames_LimitWhatIsScored()
    {
        JsonObject score = await JsonAsync("--gt", File("gt.txt", Truth), "--tracks", File("t.txt", Tracks), "--frames", "3-4");

        (Number(score, "HOTA"), Number(score, "IDSW"), Number(score, "frames")).ShouldBe((100, 0, 2));
    }

    [Fact]
    public async Task SequencesOfFolders_PoolAsCombined()
    {
        // First: one id throughout, 4 frames of 4; second: found in 2 of 4 frames. MOTA 100 and 50, together 6 / 8.
        File("truth/first/gt/gt.txt", Truth);
        File("truth/first/seqinfo.ini", $"name=The first\n{SequenceInfo("40")}");
        File("truth/second.txt", Truth);
        File("tracks/first.txt", Tracks.Replace(",6,", ",5,", StringComparison.Ordinal));
        File("tracks/second.txt", string.Join('\n', Tracks.Split('\n')[..2]));

        CommandResult table = await ScoreAsync("--gt", _folder.File("truth"), "--tracks", _folder.File("tracks"));
        JsonObject score = await JsonAsync("--gt", _folder.File("truth"), "--tracks", _folder.File("tracks"));

        table.Output.TrimEnd().Split('\n').Select(line => line.Split(' ')[0]).ShouldBe(["", "first", "second", "COMBINED"]);
        (Number(score, "MOTA"), Number(score, "frames")).ShouldBe((75, 44));
        JsonArray each = score["sequences"]!.AsArray();
        each.Select(one => (one!["name"]!.GetValue<string>(), Number(one.AsObject(), "MOTA"))).ShouldBe([("first", 100), ("second", 50)]);
    }

    [Fact]
    public async Task Pairs_PoolAsCombined_EachWithItsFrames()
    {
        string truth = File("gt.txt", Truth);
        string tracks = File("t.txt", Tracks);

        JsonObject score = await JsonAsync("--gt", truth, "--tracks", tracks, "--gt", truth, "--tracks", tracks, "--frames", "1-2", "--frames", "2-4");

        (Number(score, "frames"), Number(score, "IDSW")).ShouldBe((5, 1));
    }

    [Fact]
    public async Task Tracks_NoneAtAll_ScoreNothing()
    {
        JsonObject score = await JsonAsync("--gt", File("gt.txt", Truth), "--tracks", File("t.txt", ""));

        (Number(score, "HOTA"), Number(score, "MOTA"), Number(score, "FN")).ShouldBe((0, 0, 4));
    }

    [Fact]
    public async Task TrackShrunkBelowNothing_IsAWrongBox()
    {
        JsonObject score = await JsonAsync("--gt", File("gt.txt", Truth), "--tracks", File("t.txt", Tracks + "4,7,0,0,-2,10,1,-1,-1,-1\n"));

        (Number(score, "FP"), Number(score, "MOTA")).ShouldBe((1, 50));
    }

    [Fact]
    public async Task Detections_AreStillScored()
    {
        CommandResult result = await ScoreAsync("--gt", File("gt.txt", Truth), "--detections", File("d.txt", Tracks));

        result.ExitCode.ShouldBe(0, result.Error);
        result.Output.ShouldContain("AP50 1.000: 4 of 4 found");
    }

    [Theory]
    [InlineData("--gt gt.txt", "--tracks or --detections")]
    [InlineData("--gt gt.txt --tracks t.txt --detections t.txt", "--tracks or --detections")]
    [InlineData("--gt gt.txt --detections t.txt --frames 1-2", "--frames")]
    [InlineData("--tracks t.txt", "--gt")]
    [InlineData("--gt gt.txt --tracks t.txt --benchmark mot99", "mot99")]
    [InlineData("--gt gt.txt --tracks t.txt --benchmark mot17", "--benchmark mot15")]
    [InlineData("--gt gt.txt --gt gt.txt --tracks t.txt", "in pairs")]
    [InlineData("--gt gt.txt --tracks t.txt --frames 4", "'4'")]
    [InlineData("--gt gt.txt --tracks t.txt --frames 4-2", "'4-2'")]
    [InlineData("--gt gt.txt --tracks t.txt --frames 0-2", "'0-2'")]
    [InlineData("--gt gt.txt --tracks t.txt --frames 1-2 --frames 1-2", "--frames is given 2 times for 1 sequences")]
    [InlineData("--gt gt.txt --tracks t.txt --frames 90-99", "no ground truth")]
    [InlineData("--gt gt.txt --tracks t.txt --seqinfo short.ini", "goes on to frame 4, but the sequence has 3 frames")]
    [InlineData("--gt gt.txt --tracks t.txt --seqinfo long.ini --frames 2-10", "goes beyond the sequence's 9 frames")]
    [InlineData("--gt gt.txt --tracks t.txt --seqinfo wrong.ini", "found 'many'")]
    [InlineData("--gt gt.txt --tracks t.txt --seqinfo none.ini", "none.ini")]
    [InlineData("--gt gt.txt --tracks twice.txt", "id 5 is in frame 1 more than once")]
    [InlineData("--gt gt.txt --tracks words.txt", "words.txt, line 1")]
    [InlineData("--gt gt.txt --tracks missing.txt", "missing.txt")]
    [InlineData("--gt missing.txt --tracks t.txt", "missing.txt")]
    [InlineData("--gt gt.txt --tracks empty", "holds no tracks")]
    public async Task Rejects_WrongInput_NamingIt(string line, string names)
    {
        File("gt.txt", Truth);
        File("t.txt", Tracks);
        File("twice.txt", Tracks + Tracks);
        File("words.txt", "These are no tracks.\n");
        File("short.ini", SequenceInfo("3"));
        File("long.ini", SequenceInfo("9"));
        File("wrong.ini", SequenceInfo("many"));
        Directory.CreateDirectory(_folder.File("empty"));
        string[] arguments = [.. line.Split(' ').Select(word => word.Contains('.') || word == "empty" ? _folder.File(word) : word)];

        CommandResult result = await ScoreAsync(arguments);

        result.ExitCode.ShouldBe(2);
        result.Error.ShouldContain(names);
        result.Error.ShouldNotContain("   at Footfall");
        result.Output.ShouldBeEmpty();
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static Task<CommandResult> ScoreAsync(params string[] arguments) => FootfallProgram.RunAsync(Cancellation, ["score", .. arguments]);

    private static async Task<JsonObject> JsonAsync(params string[] arguments)
    {
        CommandResult result = await ScoreAsync([.. arguments, "--json", "-"]);
        result.ExitCode.ShouldBe(0, result.Error);
        return JsonNode.Parse(result.Output)!.AsObject();
    }

    private static double Number(JsonObject score, string name) => score[name]!.GetValue<double>();

    private string File(string name, string content)
    {
        string path = _folder.File(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllText(path, content);
        return path;
    }

    private static string SequenceInfo(string length) => $"frameRate=10\nseqLength={length}\nimWidth=640\nimHeight=480\n";
}
