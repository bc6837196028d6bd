using System.Collections.Immutable;
using Footfall.Domain.Plans;
using Footfall.Storage.Configuration.Database.Rows;
using Microsoft.EntityFrameworkCore;

namespace Footfall.Storage.Configuration.Database.Commands;

/// <summary>Puts a whole configuration in place of the present one.</summary>
/// <remarks>
/// Stores, cameras, lines and zones that are in both stay, with their versions, and change only where they differ; the others
/// go. An address with <c>***</c> keeps the credentials that the camera of that name has, and a store without a floor plan the one
/// that the store of that name has.
/// </remarks>
/// <param name="Stores">Validated; ids and names differ.</param>
/// <param name="Replace">False refuses where any store is there.</param>
public sealed record ReplaceConfiguration(ImmutableArray<StorePlan> Stores, bool Replace) : ConfigCommand
{
    internal override async Task<Outcome> RunAsync(WriteScope scope, CancellationToken cancellation)
    {
        List<StoreRow> present = await scope.Rows.Stores.ToListAsync(cancellation).ConfigureAwait(false);
        if (present.Count > 0 && !Replace)
        {
            throw ConfigRefusedException.Blocked(ResourceName.Configuration, present.Select(store => ResourceName.Store(store.Id)));
        }

        scope.NamesDiffer = true;
        var changes = ImmutableArray.CreateBuilder<string>();
        var warnings = ImmutableArray.CreateBuilder<PlanWarning>();
        var ids = Stores.Select(store => store.Id).ToHashSet();
        foreach (StoreRow gone in present.Where(store => !ids.Contains(store.Id)))
        {
            await RunAsync(new DeleteStore(gone.Id, Etag: null, Force: true)).ConfigureAwait(false);
        }

        foreach (StorePlan store in Stores)
        {
            await PutAsync(scope, store, present.Exists(row => row.Id == store.Id), RunAsync, cancellation).ConfigureAwait(false);
        }

        return new Outcome(ResourceName.Configuration, scope.Etag, changes.ToImmutable()) { Warnings = warnings.ToImmutable() };

        async Task RunAsync(ConfigCommand command)
        {
            Outcome outcome = await command.RunAsync(scope, cancellation).ConfigureAwait(false);

            // Each command has saved what it did; rows of a thousand cameras would be looked through again with each one more.
            scope.Rows.ChangeTracker.Clear();
            changes.AddRange(outcome.Changes.Select(change => $"{outcome.Resource}: {change}"));
            warnings.AddRange(outcome.Warnings.Select(warning => warning with { Path = $"{outcome.Resource}: {warning.Path}" }));
        }
    }

    private static async Task PutAsync(
        WriteScope scope, StorePlan store, bool isThere, Func<ConfigCommand, Task> run, CancellationToken cancellation)
    {
        var draft = new StoreDraft(store.Id, store.Name, store.TimeZone.Id, store.Hours)
        {
            OccupancyBaseline = store.OccupancyBaseline,
            Capacity = store.Capacity,
        };
        await run(isThere ? new UpdateStore(draft, Etag: null) : new CreateStore(draft)).ConfigureAwait(false);
        if (store.FloorPlan is { } floorPlan)
        {
            await run(new SetFloorPlan(store.Id, floorPlan.Bytes, floorPlan.WidthMetres)).ConfigureAwait(false);
        }

        List<string> areas = await scope.Rows.Areas
            .Where(area => area.StoreId == store.Id).Select(area => area.Id).ToListAsync(cancellation).ConfigureAwait(false);
        foreach (string gone in areas.Except(store.Areas.Select(area => area.Id)))
        {
            await run(new DeleteArea(store.Id, gone, Etag: null)).ConfigureAwait(false);
        }

        List<string> cameras = await scope.Rows.Cameras
            .Where(camera => camera.StoreId == store.Id).Select(camera => camera.Id).ToListAsync(cancellation).ConfigureAwait(false);
        foreach (string gone in cameras.Except(store.Cameras.Select(camera => camera.Id)))
        {
            await run(new DeleteCamera(store.Id, gone, Etag: null, Force: true)).ConfigureAwait(false);
        }

        foreach (CameraSetup camera in store.Cameras)
        {
            if (cameras.Contains(camera.Id))
            {
                await run(new UpdateCamera(store.Id, CameraDraft.Of(camera), Etag: null)).ConfigureAwait(false);
                await run(new PutPlan(store.Id, camera.Id, camera.Plan, Etag: null, Force: true)).ConfigureAwait(false);
            }
            else
            {
                await run(new CreateCamera(store.Id, CameraDraft.Of(camera), camera.Plan)).ConfigureAwait(false);
            }
        }

        await OrderAsync(scope, store, cancellation).ConfigureAwait(false);
        foreach (AreaPlan area in store.Areas)
        {
            await run(areas.Contains(area.Id) ? new UpdateArea(store.Id, area, Etag: null) : new CreateArea(store.Id, area)).ConfigureAwait(false);
        }
    }

    private static async Task OrderAsync(WriteScope scope, StorePlan store, CancellationToken cancellation)
    {
        for (int i = 0; i < store.Cameras.Length; i++)
        {
            (await scope.CameraAsync(store.Id, store.Cameras[i].Id, cancellation).ConfigureAwait(false)).Position = i;
        }

        await scope.SaveAsync(cancellation).ConfigureAwait(false);
    }
}
