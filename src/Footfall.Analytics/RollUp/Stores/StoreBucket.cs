namespace Footfall.Analytics.RollUp.Stores;

/// <summary>What a store counted in one bucket; every count is null without coverage of any of its cameras.</summary>
/// <param name="Bucket">When.</param>
/// <param name="Entries">Crossings in over its entrance lines.</param>
/// <param name="Exits">Crossings out over them.</param>
/// <param name="Footfall">The entries of minutes that began inside opening hours.</param>
/// <param name="PassersBy">Crossings of its passing lines, either way; null also where it has none.</param>
/// <param name="EntranceCoverageShare">
/// Coverage of the entrance camera that saw least, over the bucket's length, 0..1: below 1 somebody may have come unseen.
/// </param>
public sealed record StoreBucket(
    Bucket Bucket, int? Entries, int? Exits, int? Footfall, int? PassersBy, double EntranceCoverageShare)
{
    /// <summary>Share of those who came by that came in, 0..1; null without passing lines or when nobody came.</summary>
    public double? CaptureRate => Entries + PassersBy is > 0 ? (double?)Entries / (Entries + PassersBy) : null;
}
