namespace Footfall.Service.Counting;

internal sealed partial class ConfigurationWatch
{
    [LoggerMessage(6503, LogLevel.Error, "The changed configuration is not in force; the last good one counts on. {Mistakes}")]
    private static partial void LogRefused(ILogger logger, string mistakes);

    [LoggerMessage(6504, LogLevel.Error, "The configuration could not be applied in a way that was not foreseen; it is tried again")]
    private static partial void LogUnforeseen(ILogger logger, Exception failure);
}
