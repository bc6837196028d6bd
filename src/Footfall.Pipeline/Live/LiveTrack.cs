using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Footfall.Domain.Tracks;

namespace Footfall.Pipeline.Live;

/// <summary>One track as it is drawn; coordinates 0..1 of the picture.</summary>
/// <param name="Id">The track.</param>
/// <param name="State">Only confirmed tracks count.</param>
/// <param name="Left">Left edge.</param>
/// <param name="Top">Top edge.</param>
/// <param name="Right">Right edge.</param>
/// <param name="Bottom">Bottom edge.</param>
public readonly record struct LiveTrack(int Id, TrackState State, double Left, double Top, double Right, double Bottom)
{
    /// <summary>Score of the newest detection, 0..1.</summary>
    [JsonIgnore]
    public double Score { get; init; }

    /// <summary>Ids of the zones in which its visit is going on.</summary>
    [JsonIgnore]
    public ImmutableArray<string> Zones { get; init; } = [];
}
