using Microsoft.Extensions.Logging;

namespace Footfall.Vision.Detection;

public sealed partial class OnnxPersonDetector
{
    [LoggerMessage(1201, LogLevel.Information, "Model {Model} loaded: head {Head}, on {Provider}, up to {Pictures} pictures per call")]
    private static partial void LogLoaded(ILogger logger, string model, string head, ExecutionProvider provider, int pictures);
}
