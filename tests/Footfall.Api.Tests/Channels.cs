using Grpc.Core;
using Grpc.Net.Client;

namespace Footfall.Api.Tests;

/// <summary>Connections to a service's gRPC address.</summary>
internal static class Channels
{
    private const int MostAnswerBytes = 64 * 1024 * 1024;

    /// <summary>A connection that shows a token with every call.</summary>
    /// <param name="address">Loopback, without TLS.</param>
    /// <param name="token">A session's token or an API key; null for nobody.</param>
    /// <param name="handler">Null for the usual one; the channel disposes it.</param>
    public static GrpcChannel To(Uri address, string? token, HttpMessageHandler? handler = null)
    {
        var calls = CallCredentials.FromInterceptor((_, headers) =>
        {
            if (token is not null)
            {
                headers.Add("authorization", $"Bearer {token}");
            }

            return Task.CompletedTask;
        });
        return GrpcChannel.ForAddress(address, new GrpcChannelOptions
        {
            Credentials = ChannelCredentials.Create(ChannelCredentials.Insecure, calls),
            // Loopback without TLS; gRPC would not send a token then.
            UnsafeUseInsecureChannelCallCredentials = true,
            MaxReceiveMessageSize = MostAnswerBytes,
            HttpHandler = handler,
            DisposeHttpClient = handler is not null,
        });
    }
}
