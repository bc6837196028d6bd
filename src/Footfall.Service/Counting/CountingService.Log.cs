namespace Footfall.Service.Counting;

internal sealed partial class CountingService
{
    [LoggerMessage(6001, LogLevel.Information, "Counting with model {Model}; cameras: {Cameras}, stores: {Stores}")]
    private static partial void LogCounting(ILogger logger, int cameras, int stores, string model);

    [LoggerMessage(6003, LogLevel.Critical, "Stopping took longer than Service:StopWithin allows; frames and {Waiting} intervals are lost")]
    private static partial void LogNotDrained(ILogger logger, int waiting);

    [LoggerMessage(6002, LogLevel.Information, "Stopped counting; every closed interval is stored but {Lost}")]
    private static partial void LogStopped(ILogger logger, int lost);
}
