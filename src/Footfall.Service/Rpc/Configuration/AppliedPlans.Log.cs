namespace Footfall.Service.Rpc.Configuration;

/// <content>What is logged.</content>
internal sealed partial class AppliedPlans
{
    [LoggerMessage(EventId = 6710, Level = LogLevel.Information, Message = "When version {Version} of the plan of {StoreId}/{CameraId} began to count was not kept.")]
    private static partial void LogNotKept(ILogger logger, string storeId, string cameraId, int version, Exception failure);
}
