using System.Text.Json.Nodes;
using Footfall.Cli.Tests.Mot;
using Footfall.Testing;

namespace Footfall.Cli.Tests.Count;

/// <summary><c>footfall count --truth</c>: how right counts are, worked out by hand.</summary>
public sealed class TrueCountTests
{
    private const string Plan = """
        { "lines": [ { "id": "middle", "role": "internal", "start": [0.5, 0], "end": [0.5, 1], "in": "left_to_right" } ] }
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tracks_AgainstThemselves_AreRight()
    {
        using MotStory story = Truth();
        File.Copy(story.Path("gt.txt"), story.Path("boxes.txt"));

        JsonNode report = await Compare(story);

        Numbers(report).ShouldBe((3, 3, 3, 0, 100));
        report["missed"]!.AsArray().ShouldBeEmpty();
        report["made_up"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task OneMissedAndOneMadeUp_DoNotCancel()
    {
        using MotStory story = Truth();

        // The second person walks out two seconds too late, which is one missed and one made up: the counts are right, the crossings are not.
        new MotStory(100).Walk(7, (100, 400), (500, 400)).Walk(8, (40, 460), (440, 460)).Walk(9, (510, 350), (110, 350)).CopyTo(story, "boxes.txt");
        JsonNode report = await Compare(story);

        Numbers(report).ShouldBe((3, 3, 2, 0, 66.67), "two of three: 2 · 2 / (3 + 3)");
        JsonNode missed = report["missed"]!.AsArray().Single()!;
        missed["track"]!.GetValue<int>().ShouldBe(2);
        missed["direction"]!.GetValue<string>().ShouldBe("out");
        missed["y"]!.GetValue<double>().ShouldBe(460 / 480.0, 1e-3);
        JsonNode madeUp = report["made_up"]!.AsArray().Single()!;
        madeUp["track"]!.GetValue<int>().ShouldBe(8);
        (madeUp["frame"]!.GetValue<int>() - missed["frame"]!.GetValue<int>()).ShouldBeInRange(19, 21, "80 pixels at 4 pixels a frame");
    }

    [Fact]
    public async Task SomebodyNotFound_IsAnErrorOfTheirWayAlone()
    {
        using MotStory story = Truth();

        new MotStory(100).Walk(7, (100, 400), (500, 400)).Walk(8, (120, 460), (520, 460)).CopyTo(story, "boxes.txt");
        JsonNode report = await Compare(story);

        Numbers(report).ShouldBe((3, 2, 2, 1, 80), "2 · 2 / (3 + 2)");
        report["lines"]!["middle"]!["out"]!.ToJsonString().ShouldBe("""{"truth":2,"counted":2,"matched":2,"error":0,"f1":100}""");
        report["lines"]!["middle"]!["in"]!.ToJsonString().ShouldBe("""{"truth":1,"counted":0,"matched":0,"error":1,"f1":0}""");
    }

    [Fact]
    public async Task FramesLeftOut_DoNotLessenTheTruth()
    {
        using MotStory story = Truth();
        File.Copy(story.Path("gt.txt"), story.Path("boxes.txt"));

        // The first and the last frame alone: everybody is on the other side, and nobody's way across was seen.
        JsonNode report = await Compare(story, "--every", "99");

        report["truth"]!.GetValue<int>().ShouldBe(3);
    }

    [Fact]
    public async Task NobodyAtAll_IsNoDataNotPerfect()
    {
        using var story = new MotStory(20);
        story.Save();
        story.Save("gt.txt");
        story.Write("plan.json", Plan);

        JsonNode report = await Compare(story);

        report["f1"].ShouldBeNull();
        report["error"]!.GetValue<int>().ShouldBe(0);
    }

    [Fact]
    public async Task TheText_TellsTheSame()
    {
        using MotStory story = Truth();
        new MotStory(100).Walk(7, (100, 400), (500, 400)).Walk(8, (120, 460), (520, 460)).CopyTo(story, "boxes.txt");

        CommandResult result = await Count(story);

        result.Output.ShouldEndWith(
            "against labelled tracks:\n  line middle in: 0 counted, 1 true, 0 the same\n  line middle out: 2 counted, 2 true, 2 the same\n" +
            "  all: error 1 of 3, F1 80.0\n");
    }

    // Two walk to the right, which is out, and one to the left.
    private static MotStory Truth()
    {
        MotStory story = new MotStory(100).Walk(1, (100, 400), (500, 400)).Walk(2, (120, 460), (520, 460)).Walk(3, (510, 350), (110, 350));
        story.Save("gt.txt");
        story.Write("plan.json", Plan);
        return story;
    }

    private static (int Truth, int Counted, int Matched, int Error, double F1) Numbers(JsonNode report) => (
        report["truth"]!.GetValue<int>(), report["counted"]!.GetValue<int>(), report["matched"]!.GetValue<int>(),
        report["error"]!.GetValue<int>(), report["f1"]!.GetValue<double>());

    private static async Task<JsonNode> Compare(MotStory story, params string[] options)
    {
        CommandResult result = await Count(story, options);
        result.ExitCode.ShouldBe(0, result.Error);
        return JsonNode.Parse(story.Read("counts.json"))!["against_truth"]!;
    }

    private static Task<CommandResult> Count(MotStory story, params string[] options) => FootfallProgram.RunAsync(
        Cancellation,
        [
            "count", story.Path("boxes.txt"), "--seqinfo", story.Sequence, "--plan", story.Path("plan.json"), "--truth", story.Path("gt.txt"),
            "--json", story.Path("counts.json"), .. options,
        ]);
}
