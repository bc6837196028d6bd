using Microsoft.Extensions.Logging;

namespace Footfall.Storage.Series;

internal sealed partial class SeriesDatabase
{
    [LoggerMessage(4003, LogLevel.Warning, "The log of {Path} could not be moved into it; nothing is lost, trying again later")]
    private static partial void LogCheckpointFailed(ILogger logger, string path, Exception failure);
}
