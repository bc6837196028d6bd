using System.Collections.Immutable;
using Footfall.Domain.Geometry;
using Footfall.Domain.Plans.Reading;

namespace Footfall.Domain.Plans.Validation;

/// <summary>Rules of one zone; its id and its service zone are checked with the others'.</summary>
internal static class ZoneValidator
{
    private const double LargestSquareMetres = 1_000_000;
    private const int MostPeople = 100_000;

    public static ZonePlan? Validate(ZoneConfig zone, Place place)
    {
        ZoneRole? role = WordValidator.Validate<ZoneRole>(zone.Role, place[PlanKeys.Role]);
        ImmutableArray<PointNormalized> polygon = PolygonValidator.Validate(zone.Polygon, place[PlanKeys.Polygon]);
        LookValidator.Validate(zone.DisplayName, zone.Color, place);
        LookValidator.ValidateSize(zone.AreaSquareMetres, LargestSquareMetres, "square metres", place[PlanKeys.AreaSquareMetres]);
        LookValidator.ValidatePeople(zone.Capacity, MostPeople, place[PlanKeys.Capacity]);
        return zone.Id is { } id && role is { } meaning
            ? new ZonePlan(id, meaning, polygon, zone.Service)
            {
                DisplayName = zone.DisplayName,
                Color = LookValidator.Drawn(zone.Color),
                AreaSquareMetres = zone.AreaSquareMetres,
                Capacity = (int?)zone.Capacity,
            }
            : null;
    }
}
