using System.Collections.Immutable;
using Footfall.Domain.Plans.Validation;
using Footfall.Exchange;
using Footfall.Service.Counting;
using Footfall.Service.Hosting;
using Footfall.Service.Rpc.Errors;
using Footfall.Storage.Configuration;
using Footfall.Storage.Configuration.Database;
using Footfall.Storage.Configuration.Database.Commands;
using Footfall.V1;
using Grpc.Core;
using Microsoft.Extensions.Options;

namespace Footfall.Service.Rpc.Configuration;

/// <summary>Serves the whole configuration as one document.</summary>
internal sealed class ConfigurationRpc(
    CountingService counting, ConfigWrites writes, MediaFolders media, IOptions<StorageOptions> storage, TimeProvider clock)
    : ConfigurationService.ConfigurationServiceBase
{
    /// <inheritdoc/>
    public override async Task<ExportConfigurationResponse> ExportConfiguration(
        ExportConfigurationRequest request, ServerCallContext context)
    {
        ConfigSnapshot snapshot = await counting.Configuration.ReadSnapshotAsync(context.CancellationToken).ConfigureAwait(false);
        return new ExportConfigurationResponse
        {
            Configuration = Configurations.Of(snapshot.Stores, request.IncludeCredentials, clock.GetUtcNow()),
        };
    }

    /// <inheritdoc/>
    public override async Task<ImportConfigurationResponse> ImportConfiguration(
        ImportConfigurationRequest request, ServerCallContext context)
    {
        V1.Configuration given = request.Configuration ?? throw Refusal.InvalidField("configuration", "Missing; give the configuration.");
        ImmutableArray<StorePlan> stores = Configurations.Read(given, ServiceHome.Resolve(storage.Value.DataFolder));
        await CheckFilesAsync(given, stores, context.CancellationToken).ConfigureAwait(false);
        try
        {
            return await writes.RunAsync(
                new ReplaceConfiguration(stores, Replace: true),
                new WriteCall(context, request, request.RequestId, request.ValidateOnly),
                path: null,
                (_, result) => Task.FromResult(new ImportConfigurationResponse
                {
                    Changes = { result.Changes },
                    Warnings = { WarningsOf(given, stores) },
                })).ConfigureAwait(false);
        }
        catch (ConfigRefusedException refused) when (refused.Kind == RefusalKind.Invalid)
        {
            throw Refusal.InvalidFields(
                [.. refused.Errors.Select(error => (Configurations.Path(given, refused.Resource, error.Path), error.Message))]);
        }
    }

    // What was imported on the computer itself may stay where it is.
    private async Task CheckFilesAsync(V1.Configuration given, ImmutableArray<StorePlan> stores, CancellationToken cancellation)
    {
        ConfigSnapshot present = await counting.Configuration.ReadSnapshotAsync(cancellation).ConfigureAwait(false);
        var known = present.Stores
            .SelectMany(store => store.Cameras, (store, camera) => (store.Id, camera.Id, camera.Address.Value)).ToHashSet();
        var errors = new FieldErrors();
        foreach (StorePlan store in stores)
        {
            foreach (CameraSetup camera in store.Cameras.Where(camera => !known.Contains((store.Id, camera.Id, camera.Address.Value))))
            {
                media.Check(camera.Address.Value, Configurations.Path(given, $"stores/{store.Id}/cameras/{camera.Id}", "address"), errors);
            }
        }

        errors.ThrowIfAny();
    }

    private IEnumerable<Warning> WarningsOf(V1.Configuration given, ImmutableArray<StorePlan> stores) =>
        from store in stores
        from camera in store.Cameras
        let place = Configurations.Path(given, $"stores/{store.Id}/cameras/{camera.Id}/plan", "")
        let all = PlanWarnings.Of(camera.Plan, PictureAspect.Of(counting, store.Id, camera.Id))
        from warning in Warnings.Of(all, camera.Plan, store.Id, camera.Id, place)
        select warning;
}
