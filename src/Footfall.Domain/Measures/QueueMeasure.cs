namespace Footfall.Domain.Measures;

/// <summary>Waiting in one queue in one interval. All of it adds up over intervals; the maximum is the largest.</summary>
/// <remarks>
/// Each number counts the events of this interval: a person who joins in one minute is usually served in another.
/// Over the whole of a queue's life joined = served + abandoned + those still undecided when the pictures ended.
/// </remarks>
/// <param name="Joined">People who began to wait.</param>
/// <param name="Served">People who went on to the service zone.</param>
/// <param name="Abandoned">People who left without being served.</param>
/// <param name="ServedWithinTarget">Those served after at most the plan's <c>target_wait</c>.</param>
/// <param name="WaitingPersonSeconds">People × seconds waiting; over coverage it is the mean length of the queue.</param>
/// <param name="WaitingMax">Most people waiting at once; null without coverage. Who stands in the service zone is not waiting.</param>
/// <param name="WaitPersonSeconds">Summed time from joining to service of those served.</param>
/// <param name="Wait">Histogram of those times; merges over intervals.</param>
public sealed record QueueMeasure(
    int Joined,
    int Served,
    int Abandoned,
    int ServedWithinTarget,
    double WaitingPersonSeconds,
    int? WaitingMax,
    double WaitPersonSeconds,
    DwellHistogram Wait);
