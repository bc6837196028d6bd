using System.Collections.Immutable;
using Footfall.Domain.Geometry;
using Footfall.Domain.Plans.Reading;

namespace Footfall.Domain.Plans.Validation;

/// <summary>Rules of one zone; its id and its service zone are checked with the others'.</summary>
internal static class ZoneValidator
{
    public static ZonePlan? Validate(ZoneConfig zone, Place place)
    {
        ZoneRole? role = WordValidator.Validate<ZoneRole>(zone.Role, place[PlanKeys.Role]);
        ImmutableArray<PointNormalized> polygon = PolygonValidator.Validate(zone.Polygon, place[PlanKeys.Polygon]);
        return zone.Id is { } id && role is { } meaning ? new ZonePlan(id, meaning, polygon, zone.Service) : null;
    }
}
