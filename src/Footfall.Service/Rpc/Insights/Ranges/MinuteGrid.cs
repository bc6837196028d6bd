using Footfall.Domain.Stores;
using Footfall.Storage.Series.Sums;

namespace Footfall.Service.Rpc.Insights.Ranges;

/// <summary>Cuts buckets into the minutes that count.</summary>
/// <param name="range">Says which part of each day counts.</param>
/// <param name="hours">When the store is open.</param>
/// <param name="now">Minutes that have not begun do not count.</param>
internal sealed class MinuteGrid(InsightRange range, OpeningHours hours, DateTimeOffset now)
{
    /// <summary>The minutes of a part of a bucket.</summary>
    /// <param name="from">Where the part begins; a whole minute.</param>
    /// <param name="until">Where it ends; a whole minute.</param>
    /// <param name="bucket">The bucket's number.</param>
    /// <param name="minutes">They are added here.</param>
    /// <returns>Seconds that have passed of them.</returns>
    public double Add(DateTimeOffset from, DateTimeOffset until, int bucket, List<SumMinute> minutes)
    {
        double elapsed = 0;
        DateTimeOffset end = until < now ? until : now;
        for (DateTimeOffset minute = from; minute < end; minute = minute.AddMinutes(1))
        {
            bool open = hours.IsOpen(range.Calendar.ToLocal(minute).DateTime);
            if (open || !range.OpenOnly)
            {
                minutes.Add(new SumMinute(minute, bucket, open));
                elapsed += Math.Min(60, (end - minute).TotalSeconds);
            }
        }

        return elapsed;
    }
}
