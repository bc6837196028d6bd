namespace Footfall.Vision.Decoding;

/// <summary>What is known of a failed look at a source besides FFmpeg's error number.</summary>
/// <param name="LastLines">The last lines of its standard error, without secrets.</param>
/// <param name="WasSilent">Whether the network said nothing for as long as FFmpeg may wait.</param>
internal readonly record struct ProbeComplaints(string LastLines, bool WasSilent);
