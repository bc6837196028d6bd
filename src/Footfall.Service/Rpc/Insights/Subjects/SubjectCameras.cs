using System.Collections.Immutable;
using Footfall.Domain.Plans;
using Footfall.Storage.Configuration;
using Footfall.Storage.Configuration.Database;
using Footfall.Storage.Series.Sums;

namespace Footfall.Service.Rpc.Insights.Subjects;

/// <summary>Says from when to when a camera's numbers are missed in a sum of several.</summary>
/// <remarks>
/// A camera that came in March is not missing in February, and one that was taken away in April still counts in March. What was
/// never stored is missed from the day on which it was configured.
/// </remarks>
internal sealed class SubjectCameras(InsightStore store)
{
    private static readonly DateTimeOffset Ever = DateTimeOffset.MinValue;
    private static readonly DateTimeOffset Always = DateTimeOffset.MaxValue;

    /// <summary>A camera that a subject consists of, so that it is always missed.</summary>
    public SubjectCamera Only(string cameraId)
    {
        string key = store.Key(cameraId);
        return new SubjectCamera(key, store.CameraName(key), Ever, Always);
    }

    /// <summary>Cameras by what is stored of them.</summary>
    /// <param name="cameraIds">Which.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<ImmutableArray<SubjectCamera>> OfAsync(IEnumerable<string> cameraIds, CancellationToken cancellation)
    {
        IReadOnlyList<StoredSpan> spans = await store.SpansAsync(cancellation).ConfigureAwait(false);
        var found = ImmutableArray.CreateBuilder<SubjectCamera>();
        foreach (string id in cameraIds)
        {
            found.Add(await OfAsync(store.Key(id), spans, store.Camera(id), cancellation).ConfigureAwait(false));
        }

        return found.ToImmutable();
    }

    /// <summary>The cameras that watch or watched an entrance.</summary>
    public async Task<ImmutableArray<SubjectCamera>> OfEntrancesAsync(CancellationToken cancellation)
    {
        IReadOnlyList<StoredSpan> spans =
            await store.Series.ReadEntranceSpansAsync(store.Plan.Id, cancellation).ConfigureAwait(false);
        var now = store.Plan.Cameras
            .Where(camera => camera.Plan.Lines.Any(line => line.Role == LineRole.Entrance))
            .ToDictionary(camera => store.Key(camera.Id), StringComparer.Ordinal);
        var found = ImmutableArray.CreateBuilder<SubjectCamera>();
        foreach (string key in now.Keys.Union(spans.Select(span => span.CameraKey), StringComparer.Ordinal))
        {
            found.Add(await OfAsync(key, spans, now.GetValueOrDefault(key), cancellation).ConfigureAwait(false));
        }

        return found.ToImmutable();
    }

    private async Task<SubjectCamera> OfAsync(
        string key, IReadOnlyList<StoredSpan> spans, CameraSetup? setup, CancellationToken cancellation)
    {
        StoredSpan? span = spans.FirstOrDefault(one => one.CameraKey == key);
        DateTimeOffset from = span?.First
            ?? (setup is null ? Ever : await CreatedAsync(setup.Id, cancellation).ConfigureAwait(false));
        return new SubjectCamera(key, store.CameraName(key), from, setup is null && span is not null ? span.End : Always);
    }

    private async Task<DateTimeOffset> CreatedAsync(string cameraId, CancellationToken cancellation)
    {
        StoredCamera camera =
            await store.Configuration.GetCameraAsync(store.Plan.Id, cameraId, cancellation).ConfigureAwait(false);
        return camera.CreatedAt;
    }
}
