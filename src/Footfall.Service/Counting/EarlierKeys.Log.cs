namespace Footfall.Service.Counting;

internal sealed partial class EarlierKeys
{
    [LoggerMessage(6760, LogLevel.Information, "What was counted under '{Earlier}' is kept under '{Key}' from now on")]
    private static partial void LogMoved(ILogger logger, string earlier, string key);

    [LoggerMessage(
        6761,
        LogLevel.Warning,
        "What was counted under '{Earlier}' stays out of sight: {Stores} stores of the configuration could have had that camera. " +
        "Import a configuration with one store that has it, start once, then import all")]
    private static partial void LogUnclear(ILogger logger, string earlier, int stores);
}
