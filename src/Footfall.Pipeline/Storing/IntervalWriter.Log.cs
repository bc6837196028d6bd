using Microsoft.Extensions.Logging;

namespace Footfall.Pipeline.Storing;

public sealed partial class IntervalWriter
{
    [LoggerMessage(5101, LogLevel.Error, "The store of record refused the interval of camera {Camera} at {Start}; {Waiting} more wait, trying again in {Pause}")]
    private static partial void LogRefused(
        ILogger logger, string camera, DateTimeOffset start, int waiting, TimeSpan pause, Exception refusal);

    [LoggerMessage(5102, LogLevel.Critical, "Stopping while the store of record refuses: the interval of camera {Camera} at {Start} is lost")]
    private static partial void LogGivenUp(ILogger logger, string camera, DateTimeOffset start, Exception refusal);

    [LoggerMessage(5103, LogLevel.Critical, "The interval of camera {Camera} at {Start} is malformed and is left out; please report it")]
    private static partial void LogMalformed(ILogger logger, string camera, DateTimeOffset start, Exception malformed);

    [LoggerMessage(5104, LogLevel.Error, "The store of record refused the journal of camera {Camera}; the next one is due in seconds")]
    private static partial void LogJournalRefused(ILogger logger, string camera, Exception refusal);
}
