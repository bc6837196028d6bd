using Footfall.Storage.Configuration.Database.Rows;
using Microsoft.EntityFrameworkCore;

namespace Footfall.Storage.Configuration.Database.Commands;

/// <summary>Changes a camera, and not what it counts.</summary>
/// <param name="StoreId">Its store.</param>
/// <param name="Camera">As it is to be; its id says which one.</param>
/// <param name="Etag">The camera's own.</param>
public sealed record UpdateCamera(string StoreId, CameraDraft Camera, string? Etag) : ConfigCommand
{
    internal override async Task<Outcome> RunAsync(WriteScope scope, CancellationToken cancellation)
    {
        string resource = ResourceName.Camera(StoreId, Camera.Id);
        CameraRow row = await scope.CameraAsync(StoreId, Camera.Id, cancellation).ConfigureAwait(false);
        Etags.Check(Etag, row.Change, resource);
        CameraSetup camera = Drafts.Check(Camera with { Address = Addresses.Keep(Camera.Address, row, scope) }, scope.BaseFolder, resource);
        if (CameraParts.Text(camera.Detection) != row.Detection)
        {
            scope.CheckDetection(camera.Detection, resource);
        }

        await CheckNameAsync(scope, StoreId, camera, cancellation).ConfigureAwait(false);
        string before = AuditText.Of(row);
        string address = Addresses.Read(row, scope.Secrets);
        long last = row.Change;
        row.Change = scope.Change;
        if (camera.Address.Value == address)
        {
            // Encrypting gives other bytes each time: what is the same stays as it is.
            byte[]? kept = row.AddressProtected;
            Fill(row, camera, scope);
            row.AddressProtected = kept;
        }
        else
        {
            Fill(row, camera, scope);
        }

        string after = AuditText.Of(row);
        List<string> changes = [.. AuditText.Differences(before, after)];
        if (camera.Address.Value != address && camera.Address.ToString() == CameraText(before))
        {
            changes.Add("The credentials in the address were changed.");
        }

        if (changes.Count == 0)
        {
            scope.Rows.Entry(row).CurrentValues.SetValues(scope.Rows.Entry(row).OriginalValues);
            return new Outcome(resource, Etags.Of(last), []);
        }

        await scope.SaveAsync(cancellation).ConfigureAwait(false);
        return new Outcome(resource, scope.Etag, [.. changes]) { Before = before, After = after, PlanVersion = row.PlanVersion };
    }

    internal static void Fill(CameraRow row, CameraSetup camera, WriteScope scope)
    {
        row.Name = camera.Name;
        row.Enabled = camera.IsEnabled;
        row.FramesPerSecond = camera.FramesPerSecond;
        row.AnalysisWidth = camera.AnalysisWidth;
        row.Loop = camera.Loop;
        row.Detection = CameraParts.Text(camera.Detection);
        row.FloorPlanPosition = CameraParts.Text(camera.FloorPlanPosition);
        row.PictureMode = camera.PictureMode;
        row.AddressShown = camera.Address.ToString();
        row.AddressProtected = row.AddressShown == camera.Address.Value ? null : scope.Secrets.Protect(camera.Address.Value);
        row.Change = scope.Change;
        row.UpdatedAt = scope.Now;
    }

    internal static async Task CheckNameAsync(WriteScope scope, string storeId, CameraSetup camera, CancellationToken cancellation)
    {
        if (!scope.NamesDiffer && await scope.Rows.Cameras.AnyAsync(
            other => other.StoreId == storeId && other.Id != camera.Id && EF.Functions.Collate(other.Name, "NOCASE") == camera.Name,
            cancellation).ConfigureAwait(false))
        {
            throw ConfigRefusedException.Invalid(
                ResourceName.Camera(storeId, camera.Id),
                StoreKeys.Name,
                $"Another camera of the store has the name '{camera.Name}' already; choose another.");
        }
    }

    private static string? CameraText(string audited) =>
        (string?)System.Text.Json.Nodes.JsonNode.Parse(audited)![StoreKeys.Address];
}
