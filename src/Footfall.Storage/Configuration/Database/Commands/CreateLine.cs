using Footfall.Domain.Plans;
using Footfall.Storage.Configuration.Database.Rows;

namespace Footfall.Storage.Configuration.Database.Commands;

/// <summary>Adds a line at the end of a camera's lines.</summary>
/// <param name="StoreId">The store.</param>
/// <param name="CameraId">The camera.</param>
/// <param name="Line">The line.</param>
public sealed record CreateLine(string StoreId, string CameraId, LinePlan Line) : PlanCommand(StoreId, CameraId)
{
    private protected override Task<PlanEdit> EditAsync(
        WriteScope scope, CameraRow camera, CameraPlan current, CancellationToken cancellation)
    {
        string resource = ResourceName.Line(StoreId, CameraId, Line.Id);
        if (PlanItems.Holds(current, Line.Id))
        {
            throw ConfigRefusedException.AlreadyExists(resource);
        }

        CameraPlan plan = current with { Lines = current.Lines.Add(Line) };
        return Task.FromResult(new PlanEdit(plan, resource, $"lines[{current.Lines.Length}]"));
    }
}
