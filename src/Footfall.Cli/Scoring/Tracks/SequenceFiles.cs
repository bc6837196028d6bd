using Footfall.Cli.Mot;

namespace Footfall.Cli.Scoring.Tracks;

/// <summary>Where one sequence's files are.</summary>
/// <param name="Name">The sequence.</param>
/// <param name="Truth">Ground truth.</param>
/// <param name="Tracks">What a tracker made of it.</param>
/// <param name="Info">What its <c>seqinfo.ini</c> says; null where there is none.</param>
internal sealed record SequenceFiles(string Name, string Truth, string Tracks, SequenceInfo? Info);
