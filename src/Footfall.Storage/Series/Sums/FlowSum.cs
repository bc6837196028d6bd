namespace Footfall.Storage.Series.Sums;

/// <summary>How often people went from one zone of a camera to another.</summary>
/// <param name="Subject">Place of the camera in the request.</param>
/// <param name="From">Zone id or <c>outside</c>.</param>
/// <param name="To">Zone id or <c>outside</c>.</param>
/// <param name="Count">Events.</param>
public readonly record struct FlowSum(int Subject, string From, string To, long Count);
