using Footfall.Domain.Measures;
using Footfall.Domain.Plans;
using Footfall.Storage.Series;
using Footfall.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Footfall.Service.Tests.Stores;

/// <summary>Puts intervals of the poster store's entrance into its store of record, before a service owns it.</summary>
internal static class StoredDays
{
    /// <summary>The whole of the store's yesterday, watched throughout: the same in and out in each of its 24 hours.</summary>
    public static async Task AddYesterdayAsync(TemporaryFolder data, int came, int went)
    {
        await using DuckDbSeriesStore store = await OpenAsync(data);
        TimeZoneInfo zone = PosterStore.Zone;
        DateTime today = TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), zone).Date;
        var midnight = new DateTimeOffset(today.AddDays(-1), zone.BaseUtcOffset);
        for (int hour = 0; hour < 24; hour++)
        {
            await CommitAsync(store, midnight.AddHours(hour), TimeSpan.FromHours(1), came, went);
        }
    }

    /// <summary>Twenty watched minutes up to this one; everybody came in the first.</summary>
    /// <returns>When they began.</returns>
    public static async Task<DateTimeOffset> AddLastTwentyMinutesAsync(TemporaryFolder data, int came)
    {
        await using DuckDbSeriesStore store = await OpenAsync(data);
        DateTimeOffset start = TimeProvider.System.GetUtcNow().AddMinutes(-20);
        start = start.AddTicks(-(start.Ticks % TimeSpan.TicksPerMinute));
        for (int minute = 0; minute < 20; minute++)
        {
            await CommitAsync(store, start.AddMinutes(minute), TimeSpan.FromMinutes(1), minute == 0 ? came : 0, went: 0);
        }

        return start;
    }

    private static Task<DuckDbSeriesStore> OpenAsync(TemporaryFolder data) =>
        DuckDbSeriesStore.OpenAsync(data.Path, TimeProvider.System, NullLogger<DuckDbSeriesStore>.Instance);

    private static Task CommitAsync(DuckDbSeriesStore store, DateTimeOffset start, TimeSpan length, int came, int went) => store.CommitAsync(
        new CameraInterval(
            CameraKey.Of(PosterStore.StoreId, PosterStore.CameraId), start, length, 1, "nanodet-g", length.TotalSeconds,
            [new LineMeasure(PosterStore.LineId, LineRole.Entrance, came, went)], [], [], []),
        rest: null,
        TestContext.Current.CancellationToken);
}
