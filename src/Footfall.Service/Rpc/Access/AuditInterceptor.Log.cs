namespace Footfall.Service.Rpc.Access;

/// <content>What is logged.</content>
internal sealed partial class AuditInterceptor
{
    [LoggerMessage(EventId = 6741, Level = LogLevel.Error, Message = "A call of {Method} could not be kept in the audit log.")]
    private static partial void LogNotKept(ILogger logger, string method, Exception failure);
}
