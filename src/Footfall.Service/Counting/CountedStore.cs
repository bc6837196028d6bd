using System.Collections.Immutable;

namespace Footfall.Service.Counting;

/// <summary>The store and the cameras that are counted on, as they belong together at one moment.</summary>
/// <param name="Store">Its configuration and calendar in force.</param>
/// <param name="Cameras">Every camera, in the store's order.</param>
internal sealed record CountedStore(OpenStore Store, ImmutableArray<CountedCamera> Cameras);
