using Microsoft.Extensions.Logging;

namespace Footfall.Vision.Decoding;

public sealed partial class FrameReader
{
    [LoggerMessage(1001, LogLevel.Debug,
        "Camera {Camera}: decoding {Address}, {SourceWidth} x {SourceHeight}, at {Width} x {Height} in process {ProcessId}")]
    private static partial void LogStarted(
        ILogger logger, string camera, string address, int sourceWidth, int sourceHeight, int width, int height, int processId);

    [LoggerMessage(1002, LogLevel.Warning,
        "Camera {Camera}: {Address} gave {Frames} frames where {Expected} were expected; the few missing ones are not counted on")]
    private static partial void LogFewMissing(ILogger logger, string camera, string address, long frames, double expected);

    [LoggerMessage(1003, LogLevel.Warning, "Camera {Camera}: decoder process {ProcessId} did not end when asked and was killed")]
    private static partial void LogKilled(ILogger logger, string camera, int processId);

    [LoggerMessage(1004, LogLevel.Warning, "Camera {Camera}: the decoder of {Address} complained: {Complaints}")]
    private static partial void LogComplaints(ILogger logger, string camera, string address, string complaints);
}
