using Footfall.Service.Rpc.Errors;

namespace Footfall.Service.Rpc.Live;

/// <summary>How wide a picture may be asked for.</summary>
internal static class PictureWidth
{
    private const int Least = 64;
    private const int Most = 4096;

    /// <summary>The width, if it may be.</summary>
    /// <exception cref="Grpc.Core.RpcException">It may not.</exception>
    public static int Check(int pixels) => pixels is >= Least and <= Most
        ? pixels
        : throw Refusal.InvalidField("max_width", $"{pixels} is not allowed; {Least} to {Most} pixels.");
}
