namespace Footfall.Vision.Models;

/// <summary>A vector for a picture of one person: vectors of one person point the same way. Finds nobody by itself.</summary>
/// <param name="Output">Name of the [N, Length] tensor.</param>
/// <param name="Length">Numbers in a vector.</param>
/// <param name="SameFrom">Cosine from which two vectors may be one person's, 0..1; depends on the model.</param>
/// <param name="ClearBy">How much nearer one person must be than any other to be taken for the same, 0..1.</param>
public sealed record EmbeddingHeadCard(string Output, int Length, double SameFrom, double ClearBy) : HeadCard
{
    /// <inheritdoc/>
    public override string Kind => "embedding";
}
