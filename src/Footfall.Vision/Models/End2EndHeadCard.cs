namespace Footfall.Vision.Models;

/// <summary>
/// Boxes that the graph itself has thinned out: one [N, K, 6] or [K, 6] tensor of left, top, right, bottom, score, class; or
/// boxes [N, K, 4], scores [N, K] and labels [N, K].
/// </summary>
/// <param name="Output">Name of the one tensor; null where there are three.</param>
/// <param name="Boxes">Name of the boxes; null where there is one tensor.</param>
/// <param name="Scores">Name of the scores; null where there is one tensor.</param>
/// <param name="Labels">Name of the class numbers; null where there is one tensor.</param>
/// <param name="SizeInput">Name of a second input [N, 2] (width, height) that the graph scales its boxes by; null where it has none.</param>
/// <param name="Normalized">Whether boxes are 0..1 of the input instead of input pixels.</param>
public sealed record End2EndHeadCard(
    string? Output, string? Boxes, string? Scores, string? Labels, string? SizeInput, bool Normalized) : HeadCard
{
    /// <inheritdoc/>
    public override string Kind => "end2end";
}
