using Microsoft.Extensions.Logging;

namespace Footfall.Pipeline.Supervision;

public sealed partial class CameraSupervisor
{
    [LoggerMessage(EventId = 5201, Message = "Camera {Camera} is {State}, was {Before} for {Duration}")]
    private static partial void LogState(
        ILogger logger, LogLevel level, string camera, CameraState state, CameraState before, TimeSpan duration);

    [LoggerMessage(EventId = 5202, Message = "Camera {Camera}: {Problem} {Remedy} Next attempt in {Pause}")]
    private static partial void LogLost(ILogger logger, LogLevel level, string camera, string problem, string remedy, TimeSpan pause);

    [LoggerMessage(5203, LogLevel.Error, "Camera {Camera}: reading failed in a way that was not foreseen")]
    private static partial void LogUnforeseen(ILogger logger, string camera, Exception error);
}
