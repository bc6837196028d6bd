using Footfall.Domain.Measures;
using Footfall.Domain.Plans;
using Footfall.Domain.Tracks;

namespace Footfall.Analytics.Tests.RealTracks;

public sealed class RealCrossingTests(ITestOutputHelper output)
{
    // The truth was counted with a band of 2 % and no hold time.
    private static readonly PlanSettings AsTheTruth = new()
    {
        CrossingBand = 0.02,
        CrossingHold = TimeSpan.FromSeconds(0.1),
    };

    [Fact]
    public void LabelledPeople_CrossRealLines_CountAsTheTruthDoes()
    {
        int truth = 0;
        foreach (TrueLines sequence in TrueLines.ReadAll())
        {
            var labels = LabelledSequence.Read(sequence.Sequence, sequence.Size, sequence.Frames);
            RecordingSink counted = Count(sequence, labels.Frames, new AnalyzerOptions());
            foreach (TrueLine line in sequence.Lines)
            {
                truth += line.Crossings.Count;
                IEnumerable<string> found = counted.Crossings
                    .Where(crossing => crossing.LineId == line.Plan.Id)
                    .Select(crossing => $"{crossing.TrackId} {crossing.Direction}");
                IEnumerable<string> expected = line.Crossings
                    .Select(crossing => $"{crossing.Track} {crossing.Direction}");
                found.ShouldBe(
                    expected,
                    ignoreOrder: true,
                    $"{sequence.Sequence} {line.Plan.Id}");
            }
        }

        truth.ShouldBe(233);
    }

    [Fact]
    public void LabelledPeople_SwitchIdsAllTheTime_AreStitchedBeforeTheyAreCounted()
    {
        int truth = 0;
        int error = 0;
        int errorWithoutStitching = 0;
        foreach (TrueLines sequence in TrueLines.ReadAll())
        {
            IReadOnlyList<TrackedBox[]> broken = BreakIds(sequence);
            truth += sequence.Lines.Sum(line => line.Crossings.Count);
            error += Error(sequence, Count(sequence, broken, new AnalyzerOptions()));
            errorWithoutStitching += Error(
                sequence, Count(sequence, broken, new AnalyzerOptions { StitchGap = TimeSpan.Zero }));
        }

        output.WriteLine($"of {truth} crossings, {error} are wrong with stitching and {errorWithoutStitching} without");
        errorWithoutStitching.ShouldBeGreaterThan(truth / 10);

        // What is left are crossings before a track's first or after its last confirmed frame, which nobody can know
        // of: the same 11 remain at every reach from 0.5 to 1.5 heights.
        error.ShouldBeLessThanOrEqualTo(truth / 20);
    }

    [Fact]
    public void LabelledPeople_OfOneSequence_GiveIntervalsThatAddUpToTheEvents()
    {
        TrueLines sequence = TrueLines.ReadAll().Single(sequence => sequence.Sequence == "PETS09-S2L1");
        var labels = LabelledSequence.Read(sequence.Sequence, sequence.Size, sequence.Frames);
        RecordingSink counted = Count(sequence with { FramesPerSecond = 10 }, labels.Frames, new AnalyzerOptions());

        counted.Intervals.Sum(interval => interval.CoverageSeconds).ShouldBe(79.5, 1e-6);
        counted.Intervals.SelectMany(interval => interval.Lines).Sum(line => line.In + line.Out)
            .ShouldBe(counted.Crossings.Count);
        counted.Intervals.SelectMany(interval => interval.HeatCells).Sum(cell => cell.OccupancySeconds)
            .ShouldBe(labels.Frames.Sum(frame => frame.Count(box => IsInPicture(box, sequence))) / 10.0, 0.1);
    }

    private static bool IsInPicture(TrackedBox box, TrueLines sequence)
    {
        var foot = box.Box.FootPoint(sequence.Size);
        return foot is { X: >= 0 and <= 1, Y: >= 0 and <= 1 };
    }

    // Every person gets a new id every two seconds or so, is not seen for 0.2 s then, and is tentative for 3 frames.
    internal static IReadOnlyList<TrackedBox[]> BreakIds(TrueLines sequence)
    {
        var labels = LabelledSequence.Read(sequence.Sequence, sequence.Size, sequence.Frames);
        int life = (int)(2 * sequence.FramesPerSecond);
        int hidden = (int)Math.Ceiling(0.2 * sequence.FramesPerSecond);
        return
        [
            .. labels.Frames.Select((boxes, frame) => boxes
                .Select(box => (Box: box, Age: frame + (box.TrackId * 7)))
                .Select(box => (box.Box, Phase: box.Age % life, Life: box.Age / life))
                .Where(box => box.Phase >= hidden)
                .Select(box => box.Box with
                {
                    TrackId = (box.Box.TrackId * 1000) + box.Life + 1,
                    State = box.Phase < hidden + 3 ? TrackState.Tentative : TrackState.Confirmed,
                })
                .ToArray()),
        ];
    }

    internal static int Error(TrueLines sequence, RecordingSink counted) => sequence.Lines.Sum(line =>
    {
        LineCrossing[] crossings = [.. counted.Crossings.Where(crossing => crossing.LineId == line.Plan.Id)];
        int countedIn = crossings.Count(crossing => crossing.Direction == CrossingDirection.In);
        return Math.Abs(countedIn - line.In) + Math.Abs(crossings.Length - countedIn - line.Out);
    });

    internal static RecordingSink Count(TrueLines truth, IReadOnlyList<TrackedBox[]> frames, AnalyzerOptions options)
    {
        CameraPlan plan = Scene.Plan([.. truth.Lines.Select(line => line.Plan)], [], AsTheTruth);
        var sink = new RecordingSink();
        var analyzer = new CameraAnalyzer("cam", "labels", plan, sink, options);
        for (int i = 0; i < frames.Count; i++)
        {
            analyzer.Observe(Scene.At(i / truth.FramesPerSecond), truth.Size, frames[i]);
        }

        analyzer.Complete();
        return sink;
    }
}
