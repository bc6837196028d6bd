using System.Globalization;
using Footfall.Analytics.Summaries;
using Footfall.Domain.Measures;
using Footfall.Domain.Tracks;

namespace Footfall.Analytics.Tests.RealTracks;

/// <summary>On real tracks, confidence falls as the error of the counts rises.</summary>
public sealed class RealConfidenceTests(ITestOutputHelper output)
{
    [Fact]
    public void BrokenIds_LowerConfidence_OnEveryLongerSequence_AsTheyRaiseTheError()
    {
        // Three seconds of TUD-Campus end before most people do: too few whole tracks to tell anything by.
        foreach (TrueLines sequence in TrueLines.ReadAll().Where(sequence => sequence.Frames / sequence.FramesPerSecond > 10))
        {
            IReadOnlyList<TrackedBox[]> whole =
                LabelledSequence.Read(sequence.Sequence, sequence.Size, sequence.Frames).Frames;
            IReadOnlyList<TrackedBox[]> broken = RealCrossingTests.BreakIds(sequence);
            var unstitched = new AnalyzerOptions { StitchGap = TimeSpan.Zero };
            (double clean, int cleanError) = Look(sequence, "labelled", whole, new AnalyzerOptions());
            (double mended, int mendedError) = Look(sequence, "broken, stitched", broken, new AnalyzerOptions());
            (double lost, int lostError) = Look(sequence, "broken", broken, unstitched);

            clean.ShouldBeGreaterThan(mended, sequence.Sequence);
            clean.ShouldBeGreaterThan(lost, sequence.Sequence);
            cleanError.ShouldBeLessThanOrEqualTo(mendedError);
            mendedError.ShouldBeLessThanOrEqualTo(lostError);
        }
    }

    private (double Confidence, int Error) Look(
        TrueLines sequence,
        string what,
        IReadOnlyList<TrackedBox[]> frames,
        AnalyzerOptions options)
    {
        RecordingSink counted = RealCrossingTests.Count(sequence, frames, options);
        CameraInterval total = IntervalMerge.Merge(
            counted.Intervals, counted.Intervals[0].Start, TimeSpan.FromHours(1));
        int error = RealCrossingTests.Error(sequence, counted);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{sequence.Sequence}, {what}: confidence {total.CountConfidence:f2}, {error} crossings wrong, {total.Identity}"));
        return (total.CountConfidence!.Value, error);
    }
}
