using Footfall.Domain.Geometry;

namespace Footfall.Domain.Plans;

/// <summary>A validated, directed, finite counting line.</summary>
/// <param name="Id">Unique among the lines and zones of its camera.</param>
/// <param name="Role">What crossings mean.</param>
/// <param name="Start">Where one stands.</param>
/// <param name="End">What one faces; differs from <paramref name="Start"/>.</param>
/// <param name="In">Which way across counts as in.</param>
public sealed record LinePlan(string Id, LineRole Role, PointNormalized Start, PointNormalized End, CrossingSide In);
