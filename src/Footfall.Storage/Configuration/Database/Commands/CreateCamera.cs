using Footfall.Domain.Plans;
using Footfall.Domain.Plans.Validation;
using Footfall.Storage.Configuration.Database.Rows;
using Microsoft.EntityFrameworkCore;

namespace Footfall.Storage.Configuration.Database.Commands;

/// <summary>Adds a camera.</summary>
/// <param name="StoreId">Its store.</param>
/// <param name="Camera">The camera.</param>
/// <param name="Plan">What it counts; nothing unless given. A version above 1 is kept.</param>
public sealed record CreateCamera(string StoreId, CameraDraft Camera, CameraPlan? Plan = null) : ConfigCommand
{
    internal override async Task<Outcome> RunAsync(WriteScope scope, CancellationToken cancellation)
    {
        string resource = ResourceName.Camera(StoreId, Camera.Id);
        await scope.StoreAsync(StoreId, cancellation).ConfigureAwait(false);
        Addresses.Refuse(Camera.Address, resource);
        CameraSetup camera = Drafts.Check(Camera, scope.BaseFolder, resource);
        scope.CheckDetection(camera.Detection, resource);
        string id = camera.Id;
        if (await scope.Rows.Cameras
            .AnyAsync(other => other.StoreId == StoreId && EF.Functions.Collate(other.Id, "NOCASE") == id, cancellation)
            .ConfigureAwait(false))
        {
            throw ConfigRefusedException.AlreadyExists(resource);
        }

        await UpdateCamera.CheckNameAsync(scope, StoreId, camera, cancellation).ConfigureAwait(false);
        int last = await scope.Rows.Cameras.Where(other => other.StoreId == StoreId)
            .MaxAsync(other => (int?)other.Position, cancellation).ConfigureAwait(false) ?? -1;
        var row = new CameraRow
        {
            StoreId = StoreId,
            Id = id,
            Position = last + 1,
            Name = camera.Name,
            AddressShown = camera.Address.ToString(),
            CreatedAt = scope.Now,
        };
        UpdateCamera.Fill(row, camera, scope);
        CameraPlan plan = Drafts.Check(Plan ?? CameraPlan.Empty, Math.Max(1, Plan?.Version ?? 1), resource, "");
        scope.Rows.Add(row);
        PlanWrite.Fill(row, CameraPlan.Empty, plan, [], [], scope);
        PlanWrite.AddVersion(row, plan, PlanChanges.Between(CameraPlan.Empty, plan), restored: 0, scope);
        await scope.SaveAsync(cancellation).ConfigureAwait(false);
        return new Outcome(resource, scope.Etag, [$"Camera '{id}' was added."])
        {
            After = AuditText.Of(row),
            PlanVersion = plan.Version,
            Warnings = [.. PlanWarnings.Of(plan)],
        };
    }
}
