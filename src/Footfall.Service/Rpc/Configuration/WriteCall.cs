using Google.Protobuf;
using Grpc.Core;

namespace Footfall.Service.Rpc.Configuration;

/// <summary>A call that writes.</summary>
/// <param name="Context">Who calls.</param>
/// <param name="Request">What was asked.</param>
/// <param name="RequestId">As the caller sent it; empty for none.</param>
/// <param name="ValidateOnly">Whether nothing is to be changed.</param>
internal readonly record struct WriteCall(ServerCallContext Context, IMessage Request, string RequestId, bool ValidateOnly = false);
