namespace Footfall.Cli.Track;

/// <summary>How fast the tracker is, as <c>--json</c> of track gives it.</summary>
/// <param name="Frames">Frames tracked.</param>
/// <param name="MsPerFrame">Time of the tracker alone, warm, milliseconds a frame.</param>
/// <param name="AllocatedBytesPerFrame">Memory that the tracker alone took, warm, bytes a frame.</param>
internal sealed record TrackReport(int Frames, double MsPerFrame, double AllocatedBytesPerFrame);
