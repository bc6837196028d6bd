using Microsoft.Extensions.Logging;

namespace Footfall.Storage.Series;

internal static partial class SeriesFile
{
    [LoggerMessage(4001, LogLevel.Information, "Created {Path} with schema version {Version}")]
    private static partial void LogCreated(ILogger logger, string path, int version);

    [LoggerMessage(4002, LogLevel.Information, "Brought {Path} from schema version {From} to {To}")]
    private static partial void LogMigrated(ILogger logger, string path, int from, int to);
}
