using Footfall.Storage.Configuration.Database.Rows;

namespace Footfall.Storage.Configuration.Database.Commands;

/// <summary>Adds an area.</summary>
/// <param name="StoreId">Its store.</param>
/// <param name="Area">The area.</param>
public sealed record CreateArea(string StoreId, AreaPlan Area) : ConfigCommand
{
    internal override async Task<Outcome> RunAsync(WriteScope scope, CancellationToken cancellation)
    {
        string resource = ResourceName.Area(StoreId, Area.Id);
        await scope.StoreAsync(StoreId, cancellation).ConfigureAwait(false);
        AreaPlan area = Drafts.Check(Area, resource);
        await AreaWrite.CheckAsync(scope, StoreId, area, isNew: true, cancellation).ConfigureAwait(false);
        var row = new AreaRow { StoreId = StoreId, Id = area.Id, Name = area.Name, CreatedAt = scope.Now };
        scope.Rows.Add(row);
        AreaWrite.Fill(row, area, scope);
        AreaWrite.AddMembers(StoreId, area, scope);
        await scope.SaveAsync(cancellation).ConfigureAwait(false);
        return new Outcome(resource, scope.Etag, [$"Area '{area.Id}' was added."]) { After = AuditText.Of(area) };
    }
}
