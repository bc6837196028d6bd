using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Footfall.Domain.Plans;
using Footfall.Service.Counting;
using Footfall.Service.Counting.Days;

namespace Footfall.Service.Live;

/// <summary>Reads what the live page shows, as it stands.</summary>
internal sealed class StatusReader(
    CountingService counting, ConfigurationNotice notice, DayWatch days, TimeProvider clock)
{
    /// <summary>Reads a store's cameras and totals.</summary>
    /// <returns>Null where there is no such store.</returns>
    public LiveStatus? Read(string storeId) => counting.Find(storeId) is { } counted ? Read(counted) : null;

    /// <summary>Reads a store's cameras and totals.</summary>
    public LiveStatus Read(CountedStore counted)
    {
        DateTimeOffset now = clock.GetUtcNow();
        (OpenStore store, ImmutableArray<CountedCamera> cameras) = counted;
        (CountedCamera Camera, CameraDay Day)[] read = [.. cameras.Select(camera => (camera, camera.ReadDay()))];
        LineDay[] entrances = [.. read.Where(one => one.Day.HasData).SelectMany(EntranceLines)];
        return new LiveStatus(
            now,
            LayoutOf(store, cameras),
            store.Calendar.DayStart(now),
            entrances.Length == 0 ? null : entrances.Sum(line => line.In),
            entrances.Length == 0 ? null : entrances.Sum(line => line.Out),
            OccupancyStatus.Of(ReadOccupancy(store, cameras, now), store.Calendar, key => Find(cameras, key)) is { } occupancy
                ? occupancy with { Capacity = store.Config.Capacity }
                : null,
            counting.StoreProblem,
            [.. read.Select(one => Describe(one.Camera, one.Day))])
        {
            ConfigurationProblem = notice.Problem,
            LastDay = LastDayStatus.Of(days.LastOf(store.Config.Id)),
        };
    }

    private static StoreOccupancy? ReadOccupancy(
        OpenStore store, ImmutableArray<CountedCamera> cameras, DateTimeOffset now) => StoreOccupancy.Of(
        [.. cameras.Where(camera => camera.HasEntrance).Select(camera => camera.ReadEntrances())],
        store.Calendar,
        now,
        store.Config.OccupancyBaseline ?? 0);

    private static (string Id, string Name)? Find(ImmutableArray<CountedCamera> cameras, string key) =>
        cameras.FirstOrDefault(camera => camera.Key == key) is { } camera ? (camera.Id, camera.Name) : null;

    private static IEnumerable<LineDay> EntranceLines((CountedCamera Camera, CameraDay Day) read) =>
        read.Day.Lines.Where(counted => read.Camera.Lane.Plan.Lines.Any(
            line => line.Id == counted.Id && line.Role == LineRole.Entrance));

    private static CameraStatus Describe(CountedCamera camera, CameraDay day)
    {
        CameraCondition condition = camera.Condition;
        return new CameraStatus(
            camera.Id,
            condition.Name,
            condition.Words,
            condition.IsCounting,
            condition.Problem,
            Math.Round(camera.FramesPerSecond, 1),
            camera.Lane.Meter.Dropped,
            day.HasData,
            Math.Round(day.CoverageSeconds, 1),
            (day.ClosedUntil - day.DayStart).TotalSeconds,
            day.Lines,
            day.Zones) { LeftOut = StillThingStatus.Of(camera) };
    }

    private static string LayoutOf(OpenStore store, ImmutableArray<CountedCamera> cameras)
    {
        var layout = new StringBuilder($"{store.Config.Name}, {store.Calendar.Zone.Id};");
        foreach (CountedCamera camera in cameras)
        {
            layout.Append(CultureInfo.InvariantCulture, $"{camera.Id}@{camera.Lane.Plan.Version} {camera.Name};");
        }

        return layout.ToString();
    }
}
