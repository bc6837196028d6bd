using Footfall.Analytics.Summaries;
using Footfall.Cli.Count;
using Footfall.Pipeline.Replay;

namespace Footfall.Cli.Replay;

/// <summary>The counts of a replay for a person to read.</summary>
internal static class ReplayText
{
    public static string Of(ReplaySummary summary, ReplayResult result) => SummaryText.Of(summary) + FormattableString.Invariant(
        $"{result.Wall.TotalSeconds:0.0} s, {result.FramesPerSecond:0.0} frames a second, {result.DetectionPerFrame.TotalMilliseconds:0.0} ms of detection a frame\n")
        + OfLooks(result);

    private static string OfLooks(ReplayResult result) => result.AppearancePerFrame is { } looks
        ? FormattableString.Invariant($"{looks.TotalMilliseconds:0.0} ms of looks a frame, {result.Rejoined} tracks rejoined\n")
        : "";
}
