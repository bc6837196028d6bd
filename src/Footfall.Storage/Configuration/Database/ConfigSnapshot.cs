using System.Collections.Immutable;


namespace Footfall.Storage.Configuration.Database;

/// <summary>The whole configuration at one moment, as the running graph uses it.</summary>
/// <param name="Number">Number of the write that made it; rises.</param>
/// <param name="Stores">By id; cameras hold their credentials.</param>
public sealed record ConfigSnapshot(long Number, ImmutableArray<StorePlan> Stores);
