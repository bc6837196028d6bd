using Microsoft.Extensions.Logging;

namespace Footfall.Storage.Series;

public sealed partial class DuckDbSeriesStore
{
    [LoggerMessage(
        4004,
        LogLevel.Warning,
        "The journal of camera {CameraId} was written by another version of this program and cannot be read; " +
        "the camera starts with nobody in view, and its last minute is counted from now on")]
    private static partial void LogJournalUnreadable(ILogger logger, string cameraId, Exception unreadable);
}
