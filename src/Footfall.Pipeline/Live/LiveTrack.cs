using Footfall.Domain.Tracks;

namespace Footfall.Pipeline.Live;

/// <summary>One track as a page draws it; coordinates 0..1 of the picture.</summary>
/// <param name="Id">The track.</param>
/// <param name="State">Only confirmed tracks count.</param>
/// <param name="Left">Left edge.</param>
/// <param name="Top">Top edge.</param>
/// <param name="Right">Right edge.</param>
/// <param name="Bottom">Bottom edge.</param>
public readonly record struct LiveTrack(int Id, TrackState State, double Left, double Top, double Right, double Bottom);
