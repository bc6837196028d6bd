using Google.Protobuf.WellKnownTypes;

namespace Footfall.Service.Rpc.Insights.Answers;

/// <summary>Moments as the contract writes them.</summary>
internal static class Times
{
    public static Timestamp Of(DateTimeOffset moment) => Timestamp.FromDateTimeOffset(moment);
}
