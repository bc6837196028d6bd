using Footfall.Analytics.RollUp;
using Footfall.Analytics.RollUp.Checks;
using Footfall.Analytics.RollUp.Stores;
using Footfall.Domain.Measures;
using Footfall.Domain.Plans;
using Footfall.Domain.Stores;
using Footfall.Storage.Series;

namespace Footfall.Service.Counting.Days;

/// <summary>Reads a day from the store of record and checks it.</summary>
/// <remarks>
/// One camera's day is held at a time, without heat cells; of the others only their lines. That is some megabytes for 16 cameras.
/// </remarks>
/// <param name="series">The store of record.</param>
/// <param name="storeId">The store whose cameras are read.</param>
/// <param name="calendar">The store's time.</param>
/// <param name="hours">When the store is open.</param>
internal sealed class ClosedDayReader(ISeriesStore series, string storeId, BucketCalendar calendar, OpeningHours hours)
{
    private static readonly CheckLimits Limits = new();

    /// <summary>Reads one day.</summary>
    /// <param name="day">A day that is over.</param>
    /// <param name="cameras">Those that ought to count; one that stored nothing lacks pictures all day.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Null when nothing at all was stored.</returns>
    /// <exception cref="StoreException">The store of record cannot be read.</exception>
    /// <exception cref="ArgumentException">Stored intervals overlap or reach over the day's border.</exception>
    public async Task<ClosedDay?> ReadAsync(Bucket day, IReadOnlyCollection<DayCamera> cameras, CancellationToken cancellation)
    {
        IReadOnlyList<string> keys = await series.ReadCameraIdsAsync(day.Start, day.End, cancellation).ConfigureAwait(false);
        string[] stored = [.. keys.Where(key => CameraKey.StoreOf(key) == storeId).Select(key => key[(storeId.Length + 1)..])];
        if (stored.Length == 0)
        {
            return null;
        }

        var days = new Dictionary<string, CameraBucket>(StringComparer.Ordinal);
        var lines = new Dictionary<string, IReadOnlyList<CameraInterval>>(StringComparer.Ordinal);
        HashSet<string> entrances = [.. cameras.Where(camera => camera.HasEntrance).Select(camera => camera.Id)];
        // A camera that was taken away since has counted all the same.
        foreach (string camera in cameras.Select(camera => camera.Id).Union(stored, StringComparer.Ordinal))
        {
            IReadOnlyList<CameraInterval> minutes =
                await series.ReadCountsAsync(CameraKey.Of(storeId, camera), day.Start, day.End, cancellation).ConfigureAwait(false);
            days.Add(camera, BucketRoller.Roll(minutes, calendar, BucketSize.Day, day.Start, day.End).Single());
            lines.Add(camera, [.. minutes.Where(minute => !minute.Lines.IsEmpty).Select(LinesAlone)]);
            if (lines[camera].Any(HasEntrance))
            {
                entrances.Add(camera);
            }
        }

        var sum = StoreRoller.Sum(day, lines, entrances, hours, calendar, StoreLines.All);
        double coverage = entrances.Count > 0
            ? sum.EntranceCoverageShare
            : days.Values.Min(camera => camera.CoverageShare);
        return new ClosedDay(sum, entrances.Count > 0, coverage, DayCheck.Of(sum, days, Limits));
    }

    private static CameraInterval LinesAlone(CameraInterval minute) =>
        minute with { Zones = [], Transitions = [], Identity = null };

    private static bool HasEntrance(CameraInterval minute) => minute.Lines.Any(line => line.Role == LineRole.Entrance);
}
