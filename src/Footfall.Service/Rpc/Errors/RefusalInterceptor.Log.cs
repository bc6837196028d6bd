namespace Footfall.Service.Rpc.Errors;

/// <content>What is logged.</content>
internal sealed partial class RefusalInterceptor
{
    [LoggerMessage(EventId = 6701, Level = LogLevel.Error, Message = "{Method} failed; the caller was told of incident {Incident}.")]
    private static partial void LogFault(ILogger logger, string method, string incident, Exception failure);
}
