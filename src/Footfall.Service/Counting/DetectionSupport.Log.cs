namespace Footfall.Service.Counting;

internal sealed partial class DetectionSupport
{
    [LoggerMessage(6780, LogLevel.Warning, "Camera {Camera} of store {Store} is looked at in the service's own way: {Why}")]
    private static partial void LogNotSupported(ILogger logger, string store, string camera, string why);
}
