namespace Footfall.Storage.Configuration.Database;

/// <summary>Asks for a page of a list.</summary>
/// <param name="Size">Most items, 1 to 1000; less and more are taken for the nearest.</param>
/// <param name="Token">That of the page before; null for the first page.</param>
public sealed record PageRequest(int Size = 50, string? Token = null);
