using System.Collections.Immutable;


namespace Footfall.Storage.Configuration.Database;

/// <summary>A page of a list.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Items">In the order of their keys.</param>
/// <param name="NextPageToken">Asks for the next page; null on the last one. Holds the last key that was shown, so that pages
/// neither repeat nor skip what was there all along.</param>
public sealed record ConfigPage<T>(ImmutableArray<T> Items, string? NextPageToken);
