using System.Globalization;
using System.Text.Json.Nodes;
using Footfall.Cli.Mot;
using Footfall.Cli.Tests.Mot;
using Footfall.Testing;

namespace Footfall.Cli.Tests.Track;

/// <summary><c>footfall track</c> as a user runs it.</summary>
public sealed class TrackCommandTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TwoPeople_HiddenForThreeFrames_KeepTheirTwoIds()
    {
        using MotStory story = new MotStory(30)
            .Walk(-1, (100, 200), (300, 200), isSeen: static frame => frame is < 12 or > 14)
            .Walk(-1, (500, 400), (350, 400), isSeen: static frame => frame is < 12 or > 14);

        CommandResult result = await Track(story, story.Save());

        result.ExitCode.ShouldBe(0, result.Error);
        result.Output.ShouldBe("30 frames, 54 detections, 2 tracks\n");
        result.Error.ShouldBeEmpty();
        List<MotRow> tracks = MotFile.Read(story.Path("tracks.txt"));
        tracks.Select(static row => row.Frame).Distinct().ShouldBe([.. Enumerable.Range(2, 10), .. Enumerable.Range(15, 16)]);
        tracks.GroupBy(static row => row.Id).Select(static track => track.Count()).ShouldBe([26, 26]);
        tracks.Where(static row => row.Box.Bottom < 300).Select(static row => row.Id).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Person_HiddenForTwoSeconds_IsANewTrack()
    {
        using MotStory story = new MotStory(40).Stand(-1, (300, 300), isSeen: static frame => frame is < 10 or > 30);

        CommandResult result = await Track(story, story.Save());

        result.Output.ShouldBe("40 frames, 19 detections, 2 tracks\n");
    }

    [Fact]
    public async Task PartOfAFilmAtALowerRate_KeepsTheFilmsFrameNumbers()
    {
        using MotStory story = new MotStory(30).Walk(-1, (100, 200), (300, 200));

        CommandResult result = await Track(story, story.Save(), "--frames", "11-20", "--every", "3");

        result.Output.ShouldBe("4 frames, 4 detections, 1 tracks\n");
        MotFile.Read(story.Path("tracks.txt")).Select(static row => row.Frame).ShouldBe([14, 17, 20]);
    }

    [Fact]
    public async Task Margins_AreToldAndOnlySureOnesBeginTracks()
    {
        using MotStory story = new MotStory(20).Stand(-1, (100, 200), score: 85).Stand(-1, (400, 400), score: 5);

        CommandResult result = await Track(story, story.Save());

        result.ExitCode.ShouldBe(0);
        result.Output.ShouldBe("20 frames, 40 detections, 1 tracks\n");
        result.Error.ShouldContain("boxes.txt: scores reach from 5 to 85, so they are read as margins");
        MotFile.Read(story.Path("tracks.txt")).ShouldAllBe(static row => row.Box.Right < 200 && row.Score > 0.9f && row.Score < 1);
    }

    [Fact]
    public async Task Margins_OfLaterFrames_DoNotChangeEarlierTracks()
    {
        using MotStory story = new MotStory(20).Stand(-1, (100, 200), score: 80).Stand(-1, (400, 400), score: 22);
        await Track(story, story.Save());
        string[] before = story.Read("tracks.txt").Split('\n');

        story.Stand(-1, (500, 450), score: 900, isSeen: static frame => frame > 10);
        await Track(story, story.Save());
        string[] after = story.Read("tracks.txt").Split('\n');

        string[] Until10(string[] rows) => [.. rows.Where(static row => row.Length > 0 && int.Parse(row.Split(',')[0], CultureInfo.InvariantCulture) <= 10)];
        Until10(before).Length.ShouldBe(9);
        Until10(after).ShouldBe(Until10(before));
        after.Length.ShouldBeGreaterThan(before.Length);
    }

    [Fact]
    public async Task RealDetections_GiveTheSameTracksEachTime_WarmWithoutAllocating()
    {
        using var folder = new TemporaryFolder();
        string[] line =
        [
            "track", SharedData.Path("mot/PETS09-S2L1/det/det.txt"), "--seqinfo", SharedData.Path("mot/PETS09-S2L1/seqinfo.ini"),
            "--fps", "10", "--json", "-", "--out",
        ];

        CommandResult result = await FootfallProgram.RunAsync(Cancellation, [.. line, folder.File("first.txt")]);
        await FootfallProgram.RunAsync(Cancellation, [.. line, folder.File("second.txt")]);

        result.ExitCode.ShouldBe(0, result.Error);
        JsonObject report = JsonNode.Parse(result.Output)!.AsObject();
        report.Select(static member => member.Key).ShouldBe(["frames", "ms_per_frame", "allocated_bytes_per_frame"]);
        report["frames"]!.GetValue<int>().ShouldBe(795);
        report["ms_per_frame"]!.GetValue<double>().ShouldBeInRange(0.0001, 100);
        report["allocated_bytes_per_frame"]!.GetValue<double>().ShouldBeLessThan(8);
        byte[] tracks = await File.ReadAllBytesAsync(folder.File("first.txt"), Cancellation);
        tracks.Length.ShouldBeGreaterThan(100_000);
        (await File.ReadAllBytesAsync(folder.File("second.txt"), Cancellation)).ShouldBe(tracks);
    }

    [Theory]
    [InlineData("31,-1,1,2,3,4,0.9", "", "there is a box in frame 31, but story has 30 frames")]
    [InlineData("1,-1,1,2,3,4", "", "line 1: expected at least 7 columns")]
    [InlineData("1,-1,1,2,3,4,0.9", "--frames 10-31", "--frames 10-31 reaches beyond the 30 frames of story")]
    [InlineData("1,-1,1,2,3,4,0.9", "--frames 20-10", "--frames takes first and last frame, as in 302-600, not '20-10'")]
    [InlineData("1,-1,1,2,3,4,0.9", "--every 0", "--every takes a whole number from 1")]
    [InlineData("1,-1,1,2,3,4,0.9", "--fps 0", "--fps takes a number above 0")]
    public async Task Rejects_WhatDoesNotFitTogether_LeavingEarlierTracks(string row, string options, string problem)
    {
        using var story = new MotStory(30);
        story.Write("tracks.txt", "earlier");

        CommandResult result = await Track(
            story, story.Write("det.txt", row), options.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        result.ExitCode.ShouldBe(2);
        result.Error.ShouldContain(problem);
        result.Error.ShouldNotContain("   at Footfall");
        story.Read("tracks.txt").ShouldBe("earlier");
    }

    [Fact]
    public async Task Rejects_FilesThatAreNotThere()
    {
        using MotStory story = new MotStory(5).Stand(-1, (100, 200));
        string boxes = story.Save();

        CommandResult noBoxes = await Track(story, story.Path("none.txt"));
        CommandResult noFolder = await FootfallProgram.RunAsync(
            Cancellation, "track", boxes, "--seqinfo", story.Sequence, "--out", story.Path("none/tracks.txt"));

        (noBoxes.ExitCode, noFolder.ExitCode).ShouldBe((2, 2));
        noBoxes.Error.ShouldContain("none.txt: there is no such file");
        noFolder.Error.ShouldContain("none/tracks.txt");
    }

    private static Task<CommandResult> Track(MotStory story, string boxes, params string[] options) => FootfallProgram.RunAsync(
        Cancellation, ["track", boxes, "--seqinfo", story.Sequence, "--out", story.Path("tracks.txt"), .. options]);
}
