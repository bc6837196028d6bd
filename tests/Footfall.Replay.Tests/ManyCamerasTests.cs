using System.Text;
using System.Text.Json;
using Footfall.Analytics.Summaries;
using Footfall.Pipeline.Replay;

namespace Footfall.Replay.Tests;

public sealed class ManyCamerasTests(ReplayRig rig) : IClassFixture<ReplayRig>
{
    private const int Frames = 250;

    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    public async Task EachCamera_AmongOthers_CountsAsItDoesAlone(int cameras)
    {
        string alone = Counts((await rig.RunAsync(1, Job(0)))[0]);

        IReadOnlyList<ReplayResult> together = await rig.RunAsync(
            Environment.ProcessorCount, [.. Enumerable.Range(0, cameras).Select(Job)]);

        together.Select(Counts).ShouldAllBe(counts => counts == alone);
        alone.ShouldContain("\"frames\":250");
    }

    private static ReplayJob Job(int camera) =>
        new($"camera-{camera}", ReplayRig.DemoClip, ReplayRig.DemoPlan) { FrameLimit = Frames };

    private static string Counts(ReplayResult result)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            writer.WriteStartObject();
            ReplaySummary.Of(result.Frames, result.Duration, ReplayRig.DemoPlan, result.Intervals).WriteMembers(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
