using System.Collections.Immutable;
using Footfall.Domain.Plans;
using Footfall.Domain.Plans.Validation;
using Footfall.Storage.Configuration.Database.Rows;
using Microsoft.EntityFrameworkCore;

namespace Footfall.Storage.Configuration.Database;

/// <summary>Makes a new version of a camera's plan: every way to change lines and zones ends here.</summary>
internal static class PlanWrite
{
    /// <summary>Validates a plan and puts it in place of the present one; lines and zones that did not change keep their etags.</summary>
    /// <param name="scope">The transaction.</param>
    /// <param name="camera">Whose plan it is.</param>
    /// <param name="current">The plan that holds now.</param>
    /// <param name="edit">The plan that is to hold.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="ConfigRefusedException">It is not valid, or something stands in the way.</exception>
    public static async Task<Outcome> SaveAsync(
        WriteScope scope, CameraRow camera, CameraPlan current, PlanEdit edit, CancellationToken cancellation)
    {
        CameraPlan plan = Drafts.Check(edit.Plan, current.Version + 1, edit.Resource, edit.Place);
        ImmutableArray<PlanWarning> warnings = [.. PlanWarnings.Of(plan)];
        ImmutableArray<string> changes = PlanChanges.Between(current, plan);
        if (changes.IsEmpty)
        {
            return new Outcome(edit.Resource, Etags.Of(camera.PlanChange), []) { PlanVersion = current.Version, Warnings = warnings };
        }

        await AreaLinks.FreeAsync(
            scope,
            camera.StoreId,
            camera.Id,
            [.. current.Lines.Select(line => line.Id).Except(plan.Lines.Select(line => line.Id))],
            [.. current.Zones.Select(zone => zone.Id).Except(plan.Zones.Select(zone => zone.Id))],
            edit.Resource,
            edit.Force,
            cancellation).ConfigureAwait(false);
        List<LineRow> lines = await scope.Rows.Lines
            .Where(line => line.StoreId == camera.StoreId && line.CameraId == camera.Id).ToListAsync(cancellation).ConfigureAwait(false);
        List<ZoneRow> zones = await scope.Rows.Zones
            .Where(zone => zone.StoreId == camera.StoreId && zone.CameraId == camera.Id).ToListAsync(cancellation).ConfigureAwait(false);
        Fill(camera, current, plan, lines, zones, scope);
        AddVersion(camera, plan, changes, edit.RestoredVersion, scope);
        await scope.SaveAsync(cancellation).ConfigureAwait(false);
        return new Outcome(edit.Resource, scope.Etag, changes)
        {
            Before = AuditText.Of(current),
            After = AuditText.Of(plan),
            PlanVersion = plan.Version,
            Warnings = warnings,
        };
    }

    /// <summary>Makes the rows of lines and zones those of a plan.</summary>
    public static void Fill(
        CameraRow camera, CameraPlan current, CameraPlan plan, List<LineRow> lines, List<ZoneRow> zones, WriteScope scope)
    {
        var oldLines = current.Lines.ToDictionary(line => line.Id);
        var oldZones = current.Zones.ToDictionary(zone => zone.Id);
        var lineRows = lines.ToDictionary(line => line.Id);
        var zoneRows = zones.ToDictionary(zone => zone.Id);
        for (int i = 0; i < plan.Lines.Length; i++)
        {
            LinePlan line = plan.Lines[i];
            if (!lineRows.Remove(line.Id, out LineRow? row))
            {
                row = new LineRow { StoreId = camera.StoreId, CameraId = camera.Id, Id = line.Id, CreatedAt = scope.Now };
                scope.Rows.Add(row);
            }

            row.Position = i;
            if (oldLines.GetValueOrDefault(line.Id) != line)
            {
                (row.Role, row.In) = (line.Role, line.In);
                (row.DisplayName, row.Color, row.LengthMetres) = (line.DisplayName, line.Color, line.LengthMetres);
                (row.StartX, row.StartY, row.EndX, row.EndY) = (line.Start.X, line.Start.Y, line.End.X, line.End.Y);
                (row.Change, row.UpdatedAt) = (scope.Change, scope.Now);
            }
        }

        for (int i = 0; i < plan.Zones.Length; i++)
        {
            ZonePlan zone = plan.Zones[i];
            if (!zoneRows.Remove(zone.Id, out ZoneRow? row))
            {
                row = new ZoneRow { StoreId = camera.StoreId, CameraId = camera.Id, Id = zone.Id, Polygon = "", CreatedAt = scope.Now };
                scope.Rows.Add(row);
            }

            row.Position = i;
            if (!oldZones.TryGetValue(zone.Id, out ZonePlan? old) || !PlanChanges.Same(old, zone))
            {
                (row.Role, row.ServiceZoneId) = (zone.Role, zone.ServiceZoneId);
                row.Polygon = CornersText.Of(zone.Polygon);
                (row.DisplayName, row.Color) = (zone.DisplayName, zone.Color);
                (row.AreaSquareMetres, row.Capacity) = (zone.AreaSquareMetres, zone.Capacity);
                (row.Change, row.UpdatedAt) = (scope.Change, scope.Now);
            }
        }

        scope.Rows.RemoveRange(lineRows.Values);
        scope.Rows.RemoveRange(zoneRows.Values);
    }

    /// <summary>Keeps a plan as a version and makes it the present one.</summary>
    public static void AddVersion(CameraRow camera, CameraPlan plan, ImmutableArray<string> changes, int restored, WriteScope scope)
    {
        scope.Rows.Add(new PlanVersionRow
        {
            StoreId = camera.StoreId,
            CameraId = camera.Id,
            Version = plan.Version,
            Plan = AuditText.Of(plan),
            Author = scope.Author,
            CreatedAt = scope.Now,
            Changes = string.Join('\n', changes),
            RestoredVersion = restored,
        });
        (camera.PlanVersion, camera.PlanChange) = (plan.Version, scope.Change);
    }
}
