using System.Collections.Immutable;
using Footfall.Domain.Geometry;
using Footfall.Domain.Plans;
using Footfall.Storage.Configuration.Database;
using Footfall.V1;

namespace Footfall.Exchange;

/// <summary>Plans as messages, and back.</summary>
public static class Plans
{
    private const int MostEntries = 100;

    /// <summary>A plan as it is stored.</summary>
    public static Plan Of(StoredPlan stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        Plan plan = Bare(stored.Version.Plan, stored.Version.StoreId, stored.Version.CameraId);
        plan.Lines.AddRange(stored.Lines.Select(Lines.Of));
        plan.Zones.AddRange(stored.Zones.Select(Zones.Of));
        plan.Etag = stored.Etag;
        plan.UpdateTime = Places.Time(stored.Version.CreatedAt);
        return plan;
    }

    /// <summary>A plan without what belongs to its being stored.</summary>
    public static Plan Of(CameraPlan plan, string storeId, string cameraId)
    {
        Plan message = Bare(plan, storeId, cameraId);
        message.Lines.AddRange(plan.Lines.Select(line => Lines.Of(line, storeId, cameraId)));
        message.Zones.AddRange(plan.Zones.Select(zone => Zones.Of(zone, storeId, cameraId)));
        return message;
    }

    /// <summary>A version as it was.</summary>
    /// <param name="stored">The version.</param>
    /// <param name="withPlan">Whether its plan is in it.</param>
    public static PlanVersion Of(StoredPlanVersion stored, bool withPlan)
    {
        ArgumentNullException.ThrowIfNull(stored);
        return new PlanVersion
        {
            Name = Names.Version(stored.StoreId, stored.CameraId, stored.Plan.Version),
            Version = stored.Plan.Version,
            Plan = withPlan ? Of(stored.Plan, stored.StoreId, stored.CameraId) : null,
            Author = stored.Author,
            CreateTime = Places.Time(stored.CreatedAt),
            Changes = { stored.Changes },
            ApplyTime = stored.AppliedAt is { } applied ? Places.Time(applied) : null,
            RestoredVersion = stored.RestoredVersion,
        };
    }

    /// <summary>The plan that a message means; not validated beyond what a message alone can say.</summary>
    /// <param name="plan">The message; its name and etags are not looked at.</param>
    /// <param name="known">Ids that are there already: they may be of any form that a plan file allows.</param>
    /// <param name="place">Where the message stands; empty for one by itself.</param>
    /// <param name="errors">Takes what is wrong.</param>
    public static CameraPlan Read(Plan plan, Func<string, bool> known, string place, FieldErrors errors)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(known);
        var paths = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        CheckIds(plan.Lines.Select(line => line.Id), FieldPath.Join(place, "lines"), known, paths, errors);
        CheckIds(plan.Zones.Select(zone => zone.Id), FieldPath.Join(place, "zones"), known, paths, errors);
        CheckCount(plan.Masks.Count, FieldPath.Join(place, "masks"), errors);
        return new CameraPlan(
            Math.Max(1, plan.Version),
            [.. plan.Lines.Select((line, i) => Lines.Read(line, line.Id, FieldPath.Join(place, $"lines[{i}]"), errors))],
            [.. plan.Zones.Select((zone, i) => Zones.Read(zone, zone.Id, FieldPath.Join(place, $"zones[{i}]"), errors))],
            Region(plan.Region),
            Masks(plan.Masks),
            Settings.Read(plan.Settings, Domain.Plans.PlanSettings.Default, FieldPath.Join(place, "settings"), errors));
    }

    /// <summary>The region that a message means.</summary>
    /// <param name="region">Null for the full picture.</param>
    public static RegionNormalized Region(Region? region) =>
        region is null ? RegionNormalized.Full : new RegionNormalized(region.X, region.Y, region.Width, region.Height);

    /// <summary>The masks that messages mean.</summary>
    public static ImmutableArray<ImmutableArray<PointNormalized>> Masks(IEnumerable<Mask> masks) =>
        [.. masks.Select(mask => Places.Read(mask.Polygon))];

    /// <summary>The thresholds that a message means.</summary>
    /// <param name="given">The message.</param>
    /// <param name="usual">What holds for thresholds that are not given.</param>
    /// <param name="place">Where the message stands.</param>
    /// <param name="errors">Takes what is wrong.</param>
    public static Domain.Plans.PlanSettings Thresholds(
        V1.PlanSettings given, Domain.Plans.PlanSettings usual, string place, FieldErrors errors) => Settings.Read(given, usual, place, errors);

    /// <summary>A path of the plan file as one of the message: a mask is a polygon there, and a message with one here.</summary>
    public static string Path(string path) =>
        FieldPath.Entry(path) is ("masks", var index, var rest) ? FieldPath.Join($"masks[{index}].polygon", rest) : path;

    private static Plan Bare(CameraPlan plan, string storeId, string cameraId)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new Plan
        {
            Name = Names.Plan(storeId, cameraId),
            Version = plan.Version,
            Region = new Region { X = plan.Region.X, Y = plan.Region.Y, Width = plan.Region.Width, Height = plan.Region.Height },
            Masks = { plan.Masks.Select(mask => new Mask { Polygon = { Places.Of(mask) } }) },
            Settings = Settings.Of(plan.Settings),
        };
    }

    private static void CheckIds(
        IEnumerable<string> ids, string list, Func<string, bool> known, Dictionary<string, string> paths, FieldErrors errors)
    {
        int index = 0;
        foreach (string id in ids)
        {
            string path = $"{list}[{index++}].id";
            if (!known(id))
            {
                Ids.Check(id, path, errors);
            }

            if (id.Length > 0 && !paths.TryAdd(id, path))
            {
                errors.Add(path, $"'{id}' is the id of {paths[id]} already, in this spelling or another; lines and zones share their ids.");
            }
        }

        CheckCount(index, list, errors);
    }

    private static void CheckCount(int count, string list, FieldErrors errors)
    {
        if (count > MostEntries)
        {
            errors.Add(list, $"This has {count} entries; at most {MostEntries} are allowed.");
        }
    }
}
