namespace Footfall.Service.Rpc.Access.OpenId;

/// <content>What is logged.</content>
internal sealed partial class ProviderTokens
{
    [LoggerMessage(6742, LogLevel.Warning, "A token of the provider {Authority} could not be checked, and its caller is unknown: {Reason}")]
    private static partial void LogUnreachable(ILogger logger, string authority, string reason);
}
