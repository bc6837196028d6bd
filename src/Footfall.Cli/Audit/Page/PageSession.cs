namespace Footfall.Cli.Audit.Page;

/// <summary>What the page is told when it opens.</summary>
/// <param name="Kind">Whether a recording is played or a camera watched.</param>
/// <param name="By">Who counts.</param>
/// <param name="Lines">The audited lines.</param>
/// <param name="Tasks">For a recording: what is to be counted, in that order.</param>
/// <param name="FramesPerSecond">For a recording: frames that come for each second of it.</param>
internal sealed record PageSession(
    string Kind, string By, IReadOnlyList<PageLine> Lines, IReadOnlyList<PageTask> Tasks, double FramesPerSecond);
