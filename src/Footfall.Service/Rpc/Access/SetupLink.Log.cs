namespace Footfall.Service.Rpc.Access;

/// <content>What is logged.</content>
internal sealed partial class SetupLink
{
    [LoggerMessage(
        EventId = 6740,
        Level = LogLevel.Warning,
        Message = "Nobody can sign in yet. Open {Link} to make the first admin; it works once, until {Expiry:u}.")]
    private static partial void LogLink(ILogger logger, Uri link, DateTimeOffset expiry);
}
