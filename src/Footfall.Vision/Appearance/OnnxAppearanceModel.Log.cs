using Footfall.Vision.Detection;
using Microsoft.Extensions.Logging;

namespace Footfall.Vision.Appearance;

public sealed partial class OnnxAppearanceModel
{
    [LoggerMessage(1301, LogLevel.Information, "Appearance model {Model} loaded: {Length} numbers a person, on {Provider}, up to {People} people per call")]
    private static partial void LogLoaded(ILogger logger, string model, int length, ExecutionProvider provider, int people);
}
