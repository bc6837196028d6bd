namespace Footfall.Service.Live.Events;

/// <content>What is logged.</content>
internal sealed partial class EventLogs
{
    [LoggerMessage(6720, LogLevel.Warning,
        "Live events cannot be kept in {Folder}: {Problem} Counting and watching go on; after a restart, watchers are told of a gap. Look at the disk")]
    private static partial void LogNotKept(ILogger logger, string folder, string problem);
}
