using Footfall.Domain.Plans;
using Footfall.Storage.Configuration.Database.Rows;
using Microsoft.EntityFrameworkCore;

namespace Footfall.Storage.Configuration.Database;

/// <summary>Steps that writes of areas share.</summary>
internal static class AreaWrite
{
    /// <exception cref="ConfigRefusedException">It is not there.</exception>
    public static async Task<AreaRow> FindAsync(WriteScope scope, string storeId, string areaId, CancellationToken cancellation) =>
        await scope.Rows.Areas.FindAsync([storeId, areaId], cancellation).ConfigureAwait(false)
        ?? throw ConfigRefusedException.NotFound(ResourceName.Area(storeId, areaId));

    public static async Task<AreaPlan> ReadAsync(WriteScope scope, AreaRow row, CancellationToken cancellation) => ConfigReader.Area(
        row,
        await Lines(scope, row).ToListAsync(cancellation).ConfigureAwait(false),
        await Zones(scope, row).ToListAsync(cancellation).ConfigureAwait(false));

    public static void Fill(AreaRow row, AreaPlan area, WriteScope scope)
    {
        (row.Name, row.Kind, row.ViewsOverlap) = (area.Name, area.Kind, area.ViewsOverlap);
        (row.Color, row.Capacity) = (area.Color, area.Capacity);
        row.FloorPlanPolygon = area.FloorPlanPolygon.IsEmpty ? null : CornersText.Of(area.FloorPlanPolygon);
        (row.Change, row.UpdatedAt) = (scope.Change, scope.Now);
    }

    public static void AddMembers(string storeId, AreaPlan area, WriteScope scope)
    {
        scope.Rows.AddRange(area.Lines.Select(line => new AreaLineRow
        {
            StoreId = storeId,
            AreaId = area.Id,
            CameraId = line.CameraId,
            LineId = line.Id,
        }));
        scope.Rows.AddRange(area.Zones.Select(zone => new AreaZoneRow
        {
            StoreId = storeId,
            AreaId = area.Id,
            CameraId = zone.CameraId,
            ZoneId = zone.Id,
        }));
    }

    public static async Task RemoveMembersAsync(WriteScope scope, AreaRow row, CancellationToken cancellation)
    {
        scope.Rows.RemoveRange(await Lines(scope, row).ToListAsync(cancellation).ConfigureAwait(false));
        scope.Rows.RemoveRange(await Zones(scope, row).ToListAsync(cancellation).ConfigureAwait(false));
        await scope.SaveAsync(cancellation).ConfigureAwait(false);
    }

    /// <exception cref="ConfigRefusedException">The id or name is taken, or what it names is not there.</exception>
    public static async Task CheckAsync(WriteScope scope, string storeId, AreaPlan area, bool isNew, CancellationToken cancellation)
    {
        string resource = ResourceName.Area(storeId, area.Id);
        List<AreaRow> others = await scope.Rows.Areas.AsNoTracking()
            .Where(other => other.StoreId == storeId).ToListAsync(cancellation).ConfigureAwait(false);
        if (isNew && others.Exists(other => string.Equals(other.Id, area.Id, StringComparison.OrdinalIgnoreCase)))
        {
            throw ConfigRefusedException.AlreadyExists(resource);
        }

        var errors = new List<PlanError>();
        if (!scope.NamesDiffer && others.Exists(other => other.Id != area.Id && string.Equals(other.Name, area.Name, StringComparison.OrdinalIgnoreCase)))
        {
            errors.Add(new PlanError(StoreKeys.Name, $"Another area of the store has the name '{area.Name}' already; choose another."));
        }

        for (int i = 0; i < area.Lines.Length; i++)
        {
            PlanItemName name = area.Lines[i];
            Note(await scope.Rows.Lines.FindAsync([storeId, name.CameraId, name.Id], cancellation).ConfigureAwait(false), StoreKeys.Lines, i, name);
        }

        for (int i = 0; i < area.Zones.Length; i++)
        {
            PlanItemName name = area.Zones[i];
            Note(await scope.Rows.Zones.FindAsync([storeId, name.CameraId, name.Id], cancellation).ConfigureAwait(false), StoreKeys.Zones, i, name);
        }

        if (errors.Count > 0)
        {
            throw ConfigRefusedException.Invalid(resource, errors);
        }

        void Note(object? found, string list, int index, PlanItemName name)
        {
            if (found is null)
            {
                errors.Add(new PlanError($"{list}[{index}]", $"There is no '{name}' in the store; name a camera and one of its {list}."));
            }
        }
    }

    private static IQueryable<AreaLineRow> Lines(WriteScope scope, AreaRow row) =>
        scope.Rows.AreaLines.Where(line => line.StoreId == row.StoreId && line.AreaId == row.Id);

    private static IQueryable<AreaZoneRow> Zones(WriteScope scope, AreaRow row) =>
        scope.Rows.AreaZones.Where(zone => zone.StoreId == row.StoreId && zone.AreaId == row.Id);
}
