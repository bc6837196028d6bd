using Footfall.Domain.Geometry;

namespace Footfall.Analytics.Tracks;

/// <summary>One confirmed track in the frame at hand, and what is remembered of it.</summary>
/// <param name="Track">The memory, still as of the frame in which the track was last seen.</param>
/// <param name="TrackId">The id that the frame gives.</param>
/// <param name="Box">Where the track is now.</param>
/// <param name="Foot">Its foot point.</param>
internal readonly record struct Sighting(TrackMemory Track, int TrackId, BoxPixels Box, PointNormalized Foot);
