using Footfall.Domain.Measures;

namespace Footfall.Analytics.RollUp;

/// <summary>What follows from a queue's counts and sums; each number is null where nothing says it.</summary>
/// <param name="LengthMean">People waiting, weighted by time.</param>
/// <param name="LengthMax">Most people waiting at once.</param>
/// <param name="WaitMeanSeconds">From joining to service.</param>
/// <param name="WaitP50Seconds">Half of those served waited no longer.</param>
/// <param name="WaitP95Seconds">Nineteen of twenty waited no longer.</param>
/// <param name="AbandonmentRate">Share of those who gave up, of all whose waiting came to an end.</param>
/// <param name="ServiceLevel">Share of those served who were served within the plan's target.</param>
public sealed record QueueFigures(
    double? LengthMean,
    int? LengthMax,
    double? WaitMeanSeconds,
    double? WaitP50Seconds,
    double? WaitP95Seconds,
    double? AbandonmentRate,
    double? ServiceLevel)
{
    /// <summary>Works them out.</summary>
    /// <param name="queue">One queue's counts, of one interval or of many merged.</param>
    /// <param name="coverageSeconds">Coverage of the same time.</param>
    public static QueueFigures Of(QueueMeasure queue, double coverageSeconds)
    {
        ArgumentNullException.ThrowIfNull(queue);
        int ended = queue.Served + queue.Abandoned;
        return new QueueFigures(
            coverageSeconds > 0 ? queue.WaitingPersonSeconds / coverageSeconds : null,
            queue.WaitingMax,
            queue.Served > 0 ? queue.WaitPersonSeconds / queue.Served : null,
            queue.Wait.Percentile(0.5),
            queue.Wait.Percentile(0.95),
            // Of those who ended and not of those who joined: near a border the two are different people.
            ended > 0 ? (double)queue.Abandoned / ended : null,
            queue.Served > 0 ? (double)queue.ServedWithinTarget / queue.Served : null);
    }
}
