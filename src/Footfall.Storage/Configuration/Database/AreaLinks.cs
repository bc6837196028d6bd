using Footfall.Storage.Configuration.Database.Rows;
using Microsoft.EntityFrameworkCore;

namespace Footfall.Storage.Configuration.Database;

/// <summary>What areas name.</summary>
internal static class AreaLinks
{
    /// <summary>Takes lines and zones that are about to go out of the areas that name them.</summary>
    /// <param name="scope">The transaction.</param>
    /// <param name="storeId">The store.</param>
    /// <param name="cameraId">The camera.</param>
    /// <param name="lineIds">Its lines that go; null for all.</param>
    /// <param name="zoneIds">Its zones that go; null for all.</param>
    /// <param name="resource">For messages.</param>
    /// <param name="force">False refuses where there is any.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="ConfigRefusedException">Areas name them.</exception>
    public static async Task FreeAsync(
        WriteScope scope,
        string storeId,
        string cameraId,
        IReadOnlyCollection<string>? lineIds,
        IReadOnlyCollection<string>? zoneIds,
        string resource,
        bool force,
        CancellationToken cancellation)
    {
        List<AreaLineRow> lines = await scope.Rows.AreaLines
            .Where(line => line.StoreId == storeId && line.CameraId == cameraId).ToListAsync(cancellation).ConfigureAwait(false);
        List<AreaZoneRow> zones = await scope.Rows.AreaZones
            .Where(zone => zone.StoreId == storeId && zone.CameraId == cameraId).ToListAsync(cancellation).ConfigureAwait(false);
        lines.RemoveAll(line => lineIds is not null && !lineIds.Contains(line.LineId));
        zones.RemoveAll(zone => zoneIds is not null && !zoneIds.Contains(zone.ZoneId));
        string[] areaIds = [.. lines.Select(line => line.AreaId).Concat(zones.Select(zone => zone.AreaId)).Distinct().Order(StringComparer.Ordinal)];
        if (areaIds.Length == 0)
        {
            return;
        }

        if (!force)
        {
            throw ConfigRefusedException.Blocked(resource, areaIds.Select(id => ResourceName.Area(storeId, id)));
        }

        scope.Rows.RemoveRange(lines);
        scope.Rows.RemoveRange(zones);
        foreach (string id in areaIds)
        {
            AreaRow area = (await scope.Rows.Areas.FindAsync([storeId, id], cancellation).ConfigureAwait(false))!;
            area.Change = scope.Change;
            area.UpdatedAt = scope.Now;
        }

        await scope.SaveAsync(cancellation).ConfigureAwait(false);
    }
}
