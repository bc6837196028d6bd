using System.Text.Json.Nodes;
using Footfall.Cli.Tests.Mot;
using Footfall.Testing;

namespace Footfall.Cli.Tests.Count;

/// <summary><c>footfall count</c> as a user runs it.</summary>
public sealed class CountCommandTests
{
    // One who stands at the top of the middle line and looks down has the picture's right side on the left hand.
    private const string Plan = """
        {
          "lines": [ { "id": "middle", "role": "internal", "start": [0.5, 0], "end": [0.5, 1], "in": "left_to_right" } ],
          "zones": [ { "id": "shelf", "role": "area", "polygon": [[0.8, 0], [1, 0], [1, 0.5], [0.8, 0.5]] } ]
        }
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task FourPeople_CrossAndStand_AreCountedAsTold()
    {
        using MotStory story = FourPeople();

        CommandResult result = await Count(story);

        result.ExitCode.ShouldBe(0, result.Error);
        result.Error.ShouldBeEmpty();
        result.Output.ShouldStartWith("100 frames, 10.0 s of film, 10.0 s covered\n  line middle: 1 in, 2 out\n  zone shelf: 1 visits");
        JsonNode counts = Counts(story);
        counts["frames"]!.GetValue<int>().ShouldBe(100);
        counts["duration_s"]!.GetValue<double>().ShouldBe(10);
        counts["coverage_s"]!.GetValue<double>().ShouldBe(10);
        counts["lines"]!.ToJsonString().ShouldBe("""{"middle":{"in":1,"out":2}}""");
        JsonNode shelf = counts["zones"]!["shelf"]!;
        shelf["visits"]!.GetValue<int>().ShouldBe(1);
        shelf["person_seconds"]!.GetValue<double>().ShouldBe(5, 1e-6, "50 frames, each of which stands until the next");
        shelf["occupancy"]!["mean"]!.GetValue<double>().ShouldBe(0.5, 1e-6);
        shelf["occupancy"]!["max"]!.GetValue<int>().ShouldBe(1);
        shelf["dwell_s"]!["mean"]!.GetValue<double>().ShouldBe(5, 0.11);
        counts["transitions"]!.ToJsonString().ShouldContain("""{"from":"outside","to":"shelf","count":1}""");
        counts["heatmap"]!["cell_occupancy_seconds"]!.AsArray().Count.ShouldBe(48 * 27);
    }

    [Fact]
    public async Task LineAtThePicturesEdge_IsWarnedOfOnStandardError_AndCountedAllTheSame()
    {
        using MotStory story = FourPeople();
        story.Write("plan.json", Plan.Replace("[0.5, 0], \"end\": [0.5, 1]", "[0.99, 0.1], \"end\": [0.99, 0.9]", StringComparison.Ordinal));

        CommandResult result = await FootfallProgram.RunAsync(
            Cancellation, "count", story.Path("boxes.txt"), "--seqinfo", story.Sequence, "--plan", story.Path("plan.json"));

        result.ExitCode.ShouldBe(0, result.Error);
        result.Error.ShouldContain("plan.json: lines[0]: Line 'middle' lies within 3.5 % of the picture's height of the border");
        result.Output.ShouldContain("line middle: 0 in, 0 out");
    }

    [Fact]
    public async Task SameTracks_GiveTheSameBytes_InAnyOrderOfRows()
    {
        using MotStory story = FourPeople();
        await Count(story);
        string first = story.Read("counts.json");

        string[] rows = story.Read("boxes.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string reversed = story.Write("reversed.txt", string.Join('\n', rows.Reverse()));
        await FootfallProgram.RunAsync(
            Cancellation, "count", reversed, "--seqinfo", story.Sequence, "--plan", story.Path("plan.json"), "--json", story.Path("again.json"));

        story.Read("again.json").ShouldBe(first);
    }

    [Theory]
    [InlineData("--frames 1-30", 30, 3.0, 0, 0)]
    [InlineData("--frames 41-60", 20, 2.0, 1, 2)]
    [InlineData("--every 5", 20, 10.0, 1, 2)]
    [InlineData("--fps 20", 100, 5.0, 1, 2)]
    public async Task PartOfAFilmOrAnotherRate_IsCountedOnItsOwn(string options, int frames, double seconds, int countIn, int countOut)
    {
        using MotStory story = FourPeople();

        await Count(story, options.Split(' '));

        JsonNode counts = Counts(story);
        counts["frames"]!.GetValue<int>().ShouldBe(frames);
        counts["coverage_s"]!.GetValue<double>().ShouldBe(seconds, 1e-6);
        counts["lines"]!["middle"]!["in"]!.GetValue<int>().ShouldBe(countIn);
        counts["lines"]!["middle"]!["out"]!.GetValue<int>().ShouldBe(countOut);
    }

    [Fact]
    public async Task PeopleBehindAMaskOrOutsideTheRegion_AreLeftOut()
    {
        using MotStory story = FourPeople();

        story.Write("plan.json", Plan.TrimEnd('}', ' ', '\n') + """, "masks": [ [[0, 0.6], [1, 0.6], [1, 0.75], [0, 0.75]] ] }""");
        await Count(story);
        Counts(story)["lines"]!.ToJsonString().ShouldBe("""{"middle":{"in":0,"out":2}}""", "whoever walks in walks at 0.73");

        story.Write("plan.json", Plan.TrimEnd('}', ' ', '\n') + """, "region": [0, 0.65, 1, 0.35] }""");
        await Count(story);
        JsonNode counts = Counts(story);
        counts["lines"]!.ToJsonString().ShouldBe("""{"middle":{"in":0,"out":2}}""");
        counts["zones"]!["shelf"]!["visits"]!.GetValue<int>().ShouldBe(0);
    }

    [Fact]
    public async Task BoxesThatGroundTruthIgnores_AreLeftOut()
    {
        using MotStory story = new MotStory(50).Walk(1, (100, 400), (500, 400), score: 0).Walk(2, (100, 300), (500, 300), score: 1);
        story.Save();
        story.Write("plan.json", Plan);

        await Count(story);

        Counts(story)["lines"]!["middle"]!["out"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task EmptyTracks_AreAFilmWithoutPeople()
    {
        using var story = new MotStory(30);
        story.Save();
        story.Write("plan.json", Plan);

        CommandResult result = await Count(story);

        result.ExitCode.ShouldBe(0, result.Error);
        Counts(story)["coverage_s"]!.GetValue<double>().ShouldBe(3);
        Counts(story)["lines"]!.ToJsonString().ShouldBe("""{"middle":{"in":0,"out":0}}""");
    }

    [Theory]
    [InlineData("1,-1,1,2,3,4,0.9", "these are detections, not tracks; run 'footfall track'")]
    [InlineData("1,4,1,2,3,4,0.9\n1,4,5,2,3,4,0.9", "there are two boxes of id 4 in frame 1")]
    [InlineData("31,4,1,2,3,4,0.9", "there is a box in frame 31, but story has 30 frames")]
    [InlineData("1;4;1;2;3;4;0.9", "line 1: expected at least 7 columns")]
    public async Task Rejects_TracksThatAreNone_LeavingEarlierCounts(string rows, string problem)
    {
        using var story = new MotStory(30);
        story.Write("boxes.txt", rows);
        story.Write("plan.json", Plan);
        story.Write("counts.json", "earlier");

        CommandResult result = await Count(story);

        result.ExitCode.ShouldBe(2);
        result.Error.ShouldContain(problem);
        result.Error.ShouldNotContain("   at Footfall");
        result.Output.ShouldBeEmpty();
        story.Read("counts.json").ShouldBe("earlier");
    }

    [Fact]
    public async Task Rejects_WrongPlanAndMissingFiles()
    {
        using MotStory story = FourPeople();

        story.Write("plan.json", """{ "lins": [] }""");
        CommandResult plan = await Count(story);
        CommandResult sequence = await FootfallProgram.RunAsync(
            Cancellation, "count", story.Path("boxes.txt"), "--seqinfo", story.Path("none.ini"), "--plan", story.Path("plan.json"));
        CommandResult usage = await FootfallProgram.RunAsync(Cancellation, "count", story.Path("boxes.txt"));

        (plan.ExitCode, sequence.ExitCode, usage.ExitCode).ShouldBe((2, 2, 2));
        plan.Error.ShouldContain("lins");
        sequence.Error.ShouldContain("none.ini: there is no such file");
        usage.Error.ShouldContain("--seqinfo");
    }

    // Two walk to the right, one to the left, and one stands at the shelf from frame 21 to 70.
    private static MotStory FourPeople()
    {
        MotStory story = new MotStory(100)
            .Walk(1, (100, 400), (500, 400))
            .Walk(2, (120, 460), (520, 460))
            .Walk(3, (510, 350), (110, 350))
            .Stand(4, (560, 200), isSeen: static frame => frame is >= 21 and <= 70);
        story.Save();
        story.Write("plan.json", Plan);
        return story;
    }

    private static JsonNode Counts(MotStory story) => JsonNode.Parse(story.Read("counts.json"))!;

    private static Task<CommandResult> Count(MotStory story, params string[] options) => FootfallProgram.RunAsync(
        Cancellation,
        [
            "count", story.Path("boxes.txt"), "--seqinfo", story.Sequence, "--plan", story.Path("plan.json"),
            "--json", story.Path("counts.json"), .. options,
        ]);
}
