using System.Text;
using Footfall.Domain.Plans;
using Footfall.Storage.Configuration.Database.Rows;
using Microsoft.EntityFrameworkCore;

namespace Footfall.Storage.Configuration.Database;

/// <summary>One transaction, with what its commands need.</summary>
/// <param name="rows">The tables, inside the transaction.</param>
/// <param name="secrets">Encrypts credentials.</param>
/// <param name="baseFolder">Where relative file addresses start.</param>
/// <param name="author">Who writes.</param>
/// <param name="now">When.</param>
/// <param name="change">Number of this commit.</param>
internal sealed class WriteScope(
    ConfigContext rows, ISecretProtector secrets, string baseFolder, string author, DateTimeOffset now, long change)
{
    public ConfigContext Rows => rows;

    public ISecretProtector Secrets => secrets;

    public IDetectionRule? DetectionRule { get; init; }

    public string BaseFolder => baseFolder;

    public string Author => author;

    public DateTimeOffset Now => now;

    public long Change => change;

    /// <summary>Whether names are known to differ once all is done, though two may be swapped on the way.</summary>
    public bool NamesDiffer { get; set; }

    public string Etag => Etags.Of(change);

    public Task SaveAsync(CancellationToken cancellation) => rows.SaveChangesAsync(cancellation);

    /// <exception cref="ConfigRefusedException">The program cannot do that for a camera.</exception>
    public void CheckDetection(CameraDetection detection, string resource)
    {
        if (DetectionRule?.Check(detection) is { Count: > 0 } errors)
        {
            throw ConfigRefusedException.Invalid(resource, errors);
        }
    }

    /// <exception cref="ConfigRefusedException">It is not there.</exception>
    public async Task<StoreRow> StoreAsync(string storeId, CancellationToken cancellation) =>
        await rows.Stores.FindAsync([storeId], cancellation).ConfigureAwait(false)
        ?? throw ConfigRefusedException.NotFound(ResourceName.Store(storeId));

    /// <exception cref="ConfigRefusedException">It is not there.</exception>
    public async Task<CameraRow> CameraAsync(string storeId, string cameraId, CancellationToken cancellation) =>
        await rows.Cameras.FindAsync([storeId, cameraId], cancellation).ConfigureAwait(false)
        ?? throw ConfigRefusedException.NotFound(ResourceName.Camera(storeId, cameraId));

    /// <exception cref="ConfigRefusedException">It is not there.</exception>
    public async Task<CameraPlan> PlanAsync(CameraRow camera, int version, CancellationToken cancellation)
    {
        PlanVersionRow row = await rows.PlanVersions.FindAsync([camera.StoreId, camera.Id, version], cancellation).ConfigureAwait(false)
            ?? throw ConfigRefusedException.NotFound(ResourceName.Version(camera.StoreId, camera.Id, version));
        return PlanFile.Parse(Encoding.UTF8.GetBytes(row.Plan), ResourceName.Plan(camera.StoreId, camera.Id), row.Version);
    }
}
