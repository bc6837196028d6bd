namespace Footfall.Storage.Series.Sums;

/// <summary>Waiting in one queue of one subject in one bucket.</summary>
/// <param name="Subject">Place of the subject in the request.</param>
/// <param name="Bucket">Number of the bucket.</param>
/// <param name="CameraKey">The queue's camera.</param>
/// <param name="ZoneId">The queue's zone.</param>
/// <param name="CoverageSeconds">Seconds in which the queue was seen.</param>
/// <param name="Joined">People who began to wait.</param>
/// <param name="Served">People who went on to the service zone.</param>
/// <param name="Abandoned">People who gave up.</param>
/// <param name="ServedWithinTarget">Those served after at most the plan's <c>target_wait</c>.</param>
/// <param name="WaitingPersonSeconds">People × seconds waiting.</param>
/// <param name="WaitingMax">Most people waiting at once; null without coverage.</param>
/// <param name="WaitPersonSeconds">Summed time from joining to service of those served.</param>
public sealed record QueueSum(
    int Subject,
    int Bucket,
    string CameraKey,
    string ZoneId,
    double CoverageSeconds,
    long Joined,
    long Served,
    long Abandoned,
    long ServedWithinTarget,
    double WaitingPersonSeconds,
    int? WaitingMax,
    double WaitPersonSeconds);
