using Footfall.Service.Rpc.Insights.Totals;
using Footfall.Storage.Series.Sums;
using Footfall.V1;

namespace Footfall.Service.Rpc.Insights.Answers;

/// <summary>Writes waiting in a queue, or in the queues of an area together.</summary>
internal static class QueueMessage
{
    public static QueueMeasures Of(SubjectTotal total)
    {
        var measures = new QueueMeasures();
        IReadOnlyCollection<QueueSum> queues = total.Queues;
        if (!queues.Any(HasData))
        {
            return measures;
        }

        measures.QueueJoins = MessageOf.Whole(queues.Sum(queue => queue.Joined));
        measures.QueueServed = MessageOf.Whole(queues.Sum(queue => queue.Served));
        measures.QueueAbandoned = MessageOf.Whole(queues.Sum(queue => queue.Abandoned));
        measures.ServedWithinTarget = MessageOf.Whole(queues.Sum(queue => queue.ServedWithinTarget));
        if (queues.Any(queue => queue.CoverageSeconds > 0))
        {
            measures.QueueLengthMean = MessageOf.Seconds(queues
                .Where(queue => queue.CoverageSeconds > 0)
                .Sum(queue => queue.WaitingPersonSeconds / queue.CoverageSeconds));
        }

        int? longest = total.Peak is { } peak ? peak.WaitingMax : queues.First().WaitingMax;
        if (longest is { } most)
        {
            measures.QueueLengthMax = most;
        }

        measures.WaitTime = MessageOf.TimesOf(total.Waits, queues.Sum(queue => queue.WaitPersonSeconds));
        return measures;
    }

    private static bool HasData(QueueSum queue) =>
        queue.CoverageSeconds > 0 || queue.Joined + queue.Served + queue.Abandoned > 0;
}
