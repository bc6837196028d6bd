using Microsoft.Extensions.Logging;

namespace Footfall.Pipeline.Graph;

public sealed partial class FootfallGraph
{
    [LoggerMessage(5001, LogLevel.Error, "Stage {Stage} could not process {What}; it was dropped and counted")]
    private static partial void LogFault(ILogger logger, string stage, string what, Exception error);
}
