namespace Footfall.Service.Counting;

internal sealed partial class StillKeeper
{
    [LoggerMessage(6401, LogLevel.Warning,
        "Camera {Camera}: thing {Thing}, {Across} % across and {Down} % down the picture, has not moved since {Since:u}; it is left out from now on. If it is a person, bring it back on the live page")]
    private static partial void LogLearnt(ILogger logger, string camera, int thing, int across, int down, DateTimeOffset since);

    [LoggerMessage(6402, LogLevel.Information, "Camera {Camera}: thing {Thing} is gone and forgotten, not seen for {Absent} of covered time")]
    private static partial void LogForgotten(ILogger logger, string camera, int thing, TimeSpan absent);

    [LoggerMessage(6403, LogLevel.Information,
        "Camera {Camera}: thing {Thing}, {Across} % across and {Down} % down the picture, was brought back and counts as a person again")]
    private static partial void LogBroughtBack(ILogger logger, string camera, int thing, int across, int down);

    [LoggerMessage(6721, LogLevel.Information,
        "Camera {Camera}: thing {Thing}, {Across} % across and {Down} % down the picture, is left out again")]
    private static partial void LogLeftOutAgain(ILogger logger, string camera, int thing, int across, int down);

    [LoggerMessage(6404, LogLevel.Warning,
        "Camera {Camera} was moved: its {Things} still things stand elsewhere by one common step and were moved along. Check its lines and zones")]
    private static partial void LogShifted(ILogger logger, string camera, int things);

    [LoggerMessage(6405, LogLevel.Error,
        "Camera {Camera}: what is left out could not be kept for a restart: {Problem} It is tried again at the next change and at the end")]
    private static partial void LogNotKept(ILogger logger, string camera, string problem);
}
