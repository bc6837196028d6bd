namespace Footfall.Vision.Models;

/// <summary>What a models folder holds.</summary>
/// <param name="Cards">Readable cards, by name.</param>
/// <param name="Refused">One per card that could not be read; the others are not hidden by it.</param>
public sealed record CatalogListing(IReadOnlyList<ModelCard> Cards, IReadOnlyList<ModelException> Refused);
