namespace Footfall.Service.Counting;

internal sealed partial class CameraFleet
{
    [LoggerMessage(6501, LogLevel.Information, "Configuration applied: {Changed} cameras changed, {Cameras} are counted on, {Problems} problems")]
    private static partial void LogApplied(ILogger logger, int changed, int cameras, int problems);

    [LoggerMessage(6502, LogLevel.Error, "{Problem}")]
    private static partial void LogNotApplied(ILogger logger, string problem, Exception failure);
}
