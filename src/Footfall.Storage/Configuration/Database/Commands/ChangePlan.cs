using System.Collections.Immutable;
using Footfall.Domain.Plans;
using Footfall.Storage.Configuration.Database.Rows;

namespace Footfall.Storage.Configuration.Database.Commands;

/// <summary>Changes a plan from what it is.</summary>
/// <param name="StoreId">The store.</param>
/// <param name="CameraId">The camera.</param>
/// <param name="Etag">The plan's.</param>
/// <param name="Change">Makes of what is there what is to be; called inside the transaction, so that nothing comes in between.</param>
public sealed record ChangePlan(string StoreId, string CameraId, string? Etag, Func<CameraPlan, CameraPlan> Change)
    : PlanCommand(StoreId, CameraId)
{
    /// <summary>Etags that lines must have, by id; a line that is not there has none.</summary>
    public ImmutableArray<KeyValuePair<string, string>> LineEtags { get; init; } = [];

    /// <summary>Etags that zones must have, by id; a zone that is not there has none.</summary>
    public ImmutableArray<KeyValuePair<string, string>> ZoneEtags { get; init; } = [];

    internal override string Name => "UpdatePlan";

    internal override bool IsComputed => true;

    private protected override async Task<PlanEdit> EditAsync(
        WriteScope scope, CameraRow camera, CameraPlan current, CancellationToken cancellation)
    {
        string resource = ResourceName.Plan(StoreId, CameraId);
        Etags.Check(Etag, camera.PlanChange, resource);
        foreach ((string id, string etag) in LineEtags)
        {
            LineRow? row = await scope.Rows.Lines.FindAsync([StoreId, CameraId, id], cancellation).ConfigureAwait(false);
            string line = ResourceName.Line(StoreId, CameraId, id);
            Etags.Check(etag, row?.Change ?? throw ConfigRefusedException.NotFound(line), line);
        }

        foreach ((string id, string etag) in ZoneEtags)
        {
            ZoneRow? row = await scope.Rows.Zones.FindAsync([StoreId, CameraId, id], cancellation).ConfigureAwait(false);
            string zone = ResourceName.Zone(StoreId, CameraId, id);
            Etags.Check(etag, row?.Change ?? throw ConfigRefusedException.NotFound(zone), zone);
        }

        return new PlanEdit(Change(current), resource);
    }
}
