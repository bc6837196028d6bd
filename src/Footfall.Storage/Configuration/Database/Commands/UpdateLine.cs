using Footfall.Domain.Plans;
using Footfall.Storage.Configuration.Database.Rows;

namespace Footfall.Storage.Configuration.Database.Commands;

/// <summary>Changes a line.</summary>
/// <param name="StoreId">The store.</param>
/// <param name="CameraId">The camera.</param>
/// <param name="Line">As it is to be; its id says which one.</param>
/// <param name="Etag">The line's own.</param>
public sealed record UpdateLine(string StoreId, string CameraId, LinePlan Line, string? Etag) : PlanCommand(StoreId, CameraId)
{
    private protected override async Task<PlanEdit> EditAsync(
        WriteScope scope, CameraRow camera, CameraPlan current, CancellationToken cancellation)
    {
        string resource = ResourceName.Line(StoreId, CameraId, Line.Id);
        LineRow row = await scope.Rows.Lines.FindAsync([StoreId, CameraId, Line.Id], cancellation).ConfigureAwait(false)
            ?? throw ConfigRefusedException.NotFound(resource);
        Etags.Check(Etag, row.Change, resource);
        CameraPlan plan = current with { Lines = current.Lines.SetItem(row.Position, Line) };
        return new PlanEdit(plan, resource, $"lines[{row.Position}]");
    }
}
