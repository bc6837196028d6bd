using Footfall.Domain.Geometry;

namespace Footfall.Domain.Plans;

/// <summary>A validated, directed, finite counting line.</summary>
/// <param name="Id">Unique among the lines and zones of its camera.</param>
/// <param name="Role">What crossings mean.</param>
/// <param name="Start">Where one stands.</param>
/// <param name="End">What one faces; differs from <paramref name="Start"/>.</param>
/// <param name="In">Which way across counts as in.</param>
public sealed record LinePlan(string Id, LineRole Role, PointNormalized Start, PointNormalized End, CrossingSide In)
{
    /// <summary>For people; the id stands for it where it is null.</summary>
    public string? DisplayName { get; init; }

    /// <summary>How it is drawn: <c>#</c> and six hexadecimal digits; null leaves it to its role.</summary>
    public string? Color { get; init; }

    /// <summary>Length on the floor in metres, above 0, up to 1000; null where it is not known.</summary>
    public double? LengthMetres { get; init; }
}
