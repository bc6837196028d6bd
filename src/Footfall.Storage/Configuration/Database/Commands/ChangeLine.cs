using Footfall.Domain.Plans;
using Footfall.Storage.Configuration.Database.Rows;

namespace Footfall.Storage.Configuration.Database.Commands;

/// <summary>Changes a line from what it is.</summary>
/// <param name="StoreId">The store.</param>
/// <param name="CameraId">The camera.</param>
/// <param name="LineId">The line.</param>
/// <param name="Etag">The line's own.</param>
/// <param name="Change">Makes of what is there what is to be; called inside the transaction, so that nothing comes in between.</param>
public sealed record ChangeLine(string StoreId, string CameraId, string LineId, string? Etag, Func<LinePlan, LinePlan> Change)
    : PlanCommand(StoreId, CameraId)
{
    internal override string Name => nameof(UpdateLine);

    internal override bool IsComputed => true;

    private protected override async Task<PlanEdit> EditAsync(
        WriteScope scope, CameraRow camera, CameraPlan current, CancellationToken cancellation)
    {
        string resource = ResourceName.Line(StoreId, CameraId, LineId);
        LineRow row = await scope.Rows.Lines.FindAsync([StoreId, CameraId, LineId], cancellation).ConfigureAwait(false)
            ?? throw ConfigRefusedException.NotFound(resource);
        Etags.Check(Etag, row.Change, resource);
        LinePlan wanted = Change(current.Lines[row.Position]) with { Id = LineId };
        return new PlanEdit(current with { Lines = current.Lines.SetItem(row.Position, wanted) }, resource, $"lines[{row.Position}]");
    }
}
