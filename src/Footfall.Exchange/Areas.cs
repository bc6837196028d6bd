using System.Collections.Immutable;
using Footfall.Storage.Configuration;
using Footfall.Storage.Configuration.Database;
using Footfall.V1;
using Google.Protobuf.Collections;

namespace Footfall.Exchange;

/// <summary>Areas as messages, and back.</summary>
public static class Areas
{
    private const int MostNames = 500;

    /// <summary>An area as it is stored.</summary>
    public static Area Of(StoredArea stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        Area area = Of(stored.Area, stored.StoreId);
        area.Etag = stored.Etag;
        area.CreateTime = Places.Time(stored.CreatedAt);
        area.UpdateTime = Places.Time(stored.UpdatedAt);
        return area;
    }

    /// <summary>An area without what belongs to its being stored.</summary>
    public static Area Of(AreaPlan plan, string storeId)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var area = new Area
        {
            Name = Names.Area(storeId, plan.Id),
            DisplayName = plan.Name,
            Kind = Words.Of(plan.Kind),
            Lines = { plan.Lines.Select(line => Names.Line(storeId, line.CameraId, line.Id)) },
            Zones = { plan.Zones.Select(zone => Names.Zone(storeId, zone.CameraId, zone.Id)) },
            ViewsOverlap = plan.ViewsOverlap,
            Color = plan.Color ?? "",
            FloorPlanPolygon = { Places.Of(plan.FloorPlanPolygon) },
        };
        if (plan.Capacity is { } capacity)
        {
            area.Capacity = capacity;
        }

        return area;
    }

    /// <summary>Its kind in the words of the contract.</summary>
    public static V1.AreaKind KindOf(AreaPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return Words.Of(plan.Kind);
    }

    /// <summary>What is likely to count badly in an area.</summary>
    public static IEnumerable<Warning> WarningsOf(StoredArea stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        AreaPlan area = stored.Area;
        if (area.ViewsOverlap && area.Zones.Select(zone => zone.CameraId).Distinct().Count() > 1)
        {
            yield return new Warning
            {
                Field = "zones",
                Code = WarningCode.AreaOverlaps,
                Message = $"Area '{area.Id}' adds up zones of cameras that see the same floor, so that one person may be in it twice; "
                    + "its occupancy is marked as overlapping. Keep the zones of one camera to count each person once.",
                Resources = { area.Zones.Select(zone => Names.Zone(stored.StoreId, zone.CameraId, zone.Id)) },
            };
        }
    }

    /// <summary>A field of the configuration file as one of the message.</summary>
    public static string Path(string path) => path switch
    {
        "name" => "display_name",
        "id" => "area_id",
        _ => path,
    };

    /// <summary>The area that a message means; not validated beyond what a message alone can say.</summary>
    /// <param name="area">The message; its name is not looked at.</param>
    /// <param name="storeId">The store that its lines and zones have to be of.</param>
    /// <param name="id">The area's id.</param>
    /// <param name="place">Where the message stands; empty for one by itself.</param>
    /// <param name="errors">Takes what is wrong.</param>
    public static AreaPlan Read(Area area, string storeId, string id, string place, FieldErrors errors)
    {
        ArgumentNullException.ThrowIfNull(area);
        return new AreaPlan(
            id,
            area.DisplayName,
            Words.Read(area.Kind, FieldPath.Join(place, "kind"), errors),
            Members(area.Lines, "lines", storeId, place, errors),
            Members(area.Zones, "zones", storeId, place, errors),
            area.ViewsOverlap)
        {
            Color = area.Color.Length == 0 ? null : area.Color,
            Capacity = area.HasCapacity ? area.Capacity : null,
            FloorPlanPolygon = Places.Read(area.FloorPlanPolygon),
        };
    }

    private static ImmutableArray<PlanItemName> Members(
        RepeatedField<string> names, string collection, string storeId, string place, FieldErrors errors)
    {
        var members = ImmutableArray.CreateBuilder<PlanItemName>(names.Count);
        var seen = new HashSet<PlanItemName>();
        if (names.Count > MostNames)
        {
            errors.Add(FieldPath.Join(place, collection), $"This has {names.Count} entries; at most {MostNames} are allowed.");
        }

        for (int i = 0; i < names.Count; i++)
        {
            string path = FieldPath.Join(place, $"{collection}[{i}]");
            if (Names.Parse(names[i], "stores", "{}", "cameras", "{}", collection, "{}") is not [var store, var camera, var id])
            {
                errors.Add(path, $"This is no such name; write it as stores/{{store}}/cameras/{{camera}}/{collection}/{{id}}.");
                continue;
            }

            var name = new PlanItemName(camera, id);
            members.Add(name);
            if (store != storeId)
            {
                errors.Add(path, $"'{names[i]}' is of another store; an area is of one store.");
            }
            else if (!seen.Add(name))
            {
                errors.Add(path, $"'{names[i]}' is there twice; keep one of the two.");
            }
        }

        return members.ToImmutable();
    }
}
