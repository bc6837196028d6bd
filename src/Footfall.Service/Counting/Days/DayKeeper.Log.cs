namespace Footfall.Service.Counting.Days;

internal sealed partial class DayKeeper
{
    [LoggerMessage(6601, LogLevel.Information, "Self-check of a day. {Day}")]
    private static partial void LogChecked(ILogger logger, string day);

    [LoggerMessage(6602, LogLevel.Warning, "Self-check of a day. {Day} {Failures}")]
    private static partial void LogFails(ILogger logger, string day, string failures);

    [LoggerMessage(6603, LogLevel.Warning,
        "The day {Day} cannot be read from the store of record to be checked; counting goes on and it is tried again in {Pause}")]
    private static partial void LogRefused(ILogger logger, string day, TimeSpan pause, Exception refusal);
}
