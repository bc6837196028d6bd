using Footfall.Domain.Plans;
using Footfall.Storage.Configuration.Database;
using Footfall.V1;

namespace Footfall.Exchange;

/// <summary>Zones as messages, and back.</summary>
public static class Zones
{
    /// <summary>A zone as it is stored.</summary>
    public static Zone Of(StoredZone stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        Zone zone = Of(stored.Zone, stored.StoreId, stored.CameraId);
        zone.Etag = stored.Etag;
        zone.CreateTime = Places.Time(stored.CreatedAt);
        zone.UpdateTime = Places.Time(stored.UpdatedAt);
        return zone;
    }

    /// <summary>A zone of a plan, without what belongs to its being stored.</summary>
    public static Zone Of(ZonePlan plan, string storeId, string cameraId)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var zone = new Zone
        {
            Name = Names.Zone(storeId, cameraId, plan.Id),
            Id = plan.Id,
            DisplayName = DisplayName(plan),
            Role = Words.Of(plan.Role),
            Polygon = { Places.Of(plan.Polygon) },
            Service = plan.ServiceZoneId ?? "",
            Color = plan.Color ?? "",
        };
        if (plan.AreaSquareMetres is { } area)
        {
            zone.AreaSquareMetres = area;
        }

        if (plan.Capacity is { } capacity)
        {
            zone.Capacity = capacity;
        }

        return zone;
    }

    /// <summary>For people: its id where it has no name.</summary>
    public static string DisplayName(ZonePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.DisplayName ?? plan.Id;
    }

    /// <summary>Its role in the words of the contract.</summary>
    public static V1.ZoneRole RoleOf(ZonePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return Words.Of(plan.Role);
    }

    /// <summary>The zone that a message means; not validated beyond what a message alone can say.</summary>
    /// <param name="zone">The message; its name is not looked at.</param>
    /// <param name="id">The zone's id.</param>
    /// <param name="place">Where the message stands; empty for one by itself.</param>
    /// <param name="errors">Takes what is wrong.</param>
    public static ZonePlan Read(Zone zone, string id, string place, FieldErrors errors)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return new ZonePlan(
            id,
            Words.Read(zone.Role, FieldPath.Join(place, "role"), errors),
            Places.Read(zone.Polygon),
            zone.Service.Length == 0 ? null : zone.Service)
        {
            DisplayName = zone.DisplayName.Length == 0 || zone.DisplayName == id ? null : zone.DisplayName,
            Color = zone.Color.Length == 0 ? null : zone.Color,
            AreaSquareMetres = zone.HasAreaSquareMetres ? zone.AreaSquareMetres : null,
            Capacity = zone.HasCapacity ? zone.Capacity : null,
        };
    }
}
