using System.Collections.Immutable;
using Footfall.Analytics;
using Footfall.Analytics.RollUp.Occupancy;
using Footfall.Analytics.RollUp.Stores;
using Footfall.Domain.Measures;
using Footfall.Domain.Plans;

namespace Footfall.Service.Counting;

/// <summary>What one camera counted at the store's entrances since the reset before the last one.</summary>
/// <remarks>
/// At most two days of minutes. Closed intervals are kept here and open counts read from the lane, matched as in
/// <see cref="CountsToday"/>. Thread-safe.
/// </remarks>
internal sealed class EntranceLog
{
    private readonly string _cameraId;
    private readonly StoreCalendar _calendar;
    private ImmutableSortedDictionary<DateTimeOffset, EntranceMinute> _minutes =
        ImmutableSortedDictionary<DateTimeOffset, EntranceMinute>.Empty;

    /// <summary>Starts from what the store of record holds.</summary>
    /// <param name="cameraId">The camera.</param>
    /// <param name="calendar">Says when the resets are.</param>
    /// <param name="stored">The camera's stored intervals; older ones than needed are left out.</param>
    public EntranceLog(string cameraId, StoreCalendar calendar, IEnumerable<CameraInterval> stored)
    {
        _cameraId = cameraId;
        _calendar = calendar;
        var minutes = _minutes.ToBuilder();
        foreach (CameraInterval interval in stored)
        {
            minutes[interval.Start] = EntranceMinute.Of(interval, StoreLines.All);
        }

        _minutes = WithoutOld(minutes);
    }

    /// <summary>Takes an interval that has just closed, or the part of it that is new.</summary>
    public void Add(CameraInterval interval)
    {
        var part = EntranceMinute.Of(interval, StoreLines.All);
        ImmutableInterlocked.Update(ref _minutes, AddTo, part);
    }

    /// <summary>Reads the counts as they stand.</summary>
    /// <param name="readOpen">Reads the lane's counts that no closed interval holds.</param>
    /// <param name="plan">Says which of the open lines are entrances.</param>
    public EntranceCamera Read(Func<LiveCounts> readOpen, CameraPlan plan)
    {
        ImmutableSortedDictionary<DateTimeOffset, EntranceMinute> minutes;
        LiveCounts open;
        do
        {
            minutes = Volatile.Read(ref _minutes);
            open = readOpen();
        }
        while (!ReferenceEquals(minutes, Volatile.Read(ref _minutes)));

        LiveLine[] entrances = [.. open.Lines.Where(line => plan.Lines.Any(
            known => known.Id == line.LineId && known.Role == LineRole.Entrance))];
        return new EntranceCamera(
            _cameraId, [.. minutes.Values], entrances.Sum(line => line.In), entrances.Sum(line => line.Out));
    }

    private ImmutableSortedDictionary<DateTimeOffset, EntranceMinute> AddTo(
        ImmutableSortedDictionary<DateTimeOffset, EntranceMinute> before, EntranceMinute part)
    {
        var minutes = before.ToBuilder();
        minutes[part.Start] = minutes.TryGetValue(part.Start, out EntranceMinute first) ? first.Add(part) : part;
        return WithoutOld(minutes);
    }

    private ImmutableSortedDictionary<DateTimeOffset, EntranceMinute> WithoutOld(
        ImmutableSortedDictionary<DateTimeOffset, EntranceMinute>.Builder minutes)
    {
        if (minutes.Count > 0)
        {
            DateTimeOffset oldest = _calendar.LastButOneReset(minutes.Keys.Last());
            minutes.RemoveRange([.. minutes.Keys.TakeWhile(start => start < oldest)]);
        }

        return minutes.ToImmutable();
    }
}
