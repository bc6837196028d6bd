using Footfall.Analytics.RollUp;
using Footfall.Service.Rpc.Names;
using Footfall.Storage.Configuration;
using Footfall.Storage.Configuration.Database;
using Footfall.Storage.Series;
using Footfall.Storage.Series.Sums;

namespace Footfall.Service.Rpc.Insights;

/// <summary>A store as one request sees it: its configuration and what is stored of it.</summary>
/// <param name="Plan">Its configuration now.</param>
/// <param name="Configuration">Where that comes from.</param>
/// <param name="Series">The store of record.</param>
/// <param name="Now">When the request came.</param>
internal sealed record InsightStore(StorePlan Plan, IConfigStore Configuration, ISeriesSums Series, DateTimeOffset Now)
{
    // Far enough from the ends of time that a day may be added.
    private static readonly DateTimeOffset Ever = DateTimeOffset.UnixEpoch;
    private static readonly DateTimeOffset Never = new(9000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private Task<IReadOnlyList<StoredSpan>>? _spans;

    /// <summary>Its name in the contract.</summary>
    public string Name => ResourceNames.Store.Format(Plan.Id);

    /// <summary>Its days and hours.</summary>
    public BucketCalendar Calendar { get; } = new(Plan.TimeZone);

    /// <summary>A camera's key in the store of record.</summary>
    public string Key(string cameraId) => CameraKey.Of(Plan.Id, cameraId);

    /// <summary>A camera's name in the contract.</summary>
    /// <param name="key">Its key in the store of record.</param>
    public string CameraName(string key) => ResourceNames.Camera.Format(Plan.Id, key[(Plan.Id.Length + 1)..]);

    /// <summary>A camera of the configuration; null for one that it does not have.</summary>
    public CameraSetup? Camera(string cameraId) => Plan.Cameras.FirstOrDefault(camera => camera.Id == cameraId);

    /// <summary>From when to when each camera has intervals; asked for once.</summary>
    public Task<IReadOnlyList<StoredSpan>> SpansAsync(CancellationToken cancellation) =>
        _spans ??= Series.ReadSpansAsync(Plan.Id, Ever, Never, cancellation);
}
