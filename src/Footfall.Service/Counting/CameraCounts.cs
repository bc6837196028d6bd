using Footfall.Domain.Measures;

namespace Footfall.Service.Counting;

/// <summary>One camera's counts on the store's calendar.</summary>
/// <param name="Today">Since midnight.</param>
/// <param name="Entrances">At the store's entrances, since the reset before the last one.</param>
internal sealed record CameraCounts(CountsToday Today, EntranceLog Entrances)
{
    /// <summary>Starts from what the store of record holds.</summary>
    public static CameraCounts Of(
        string cameraId, StoreCalendar calendar, TimeProvider clock, IReadOnlyList<CameraInterval> stored) => new(
        new CountsToday(calendar, clock, stored), new EntranceLog(cameraId, calendar, stored));

    /// <summary>Takes an interval that has just closed, or the part of it that is new.</summary>
    public void Add(CameraInterval interval)
    {
        Today.Add(interval);
        Entrances.Add(interval);
    }
}
