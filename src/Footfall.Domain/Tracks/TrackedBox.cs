using Footfall.Domain.Geometry;

namespace Footfall.Domain.Tracks;

/// <summary>One track in one frame of one camera.</summary>
/// <param name="TrackId">Positive, unique for the camera, never used again; an id is never a person.</param>
/// <param name="Box">Seen (or, when lost, predicted) place in pixels of the full picture.</param>
/// <param name="Score">Detector score of the box that matched; the last one when lost.</param>
/// <param name="State">Only <see cref="TrackState.Confirmed"/> tracks count.</param>
public readonly record struct TrackedBox(int TrackId, BoxPixels Box, float Score, TrackState State);
