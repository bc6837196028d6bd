using System.Net.Sockets;
using Footfall.Testing;
using Footfall.V1;
using Grpc.Core;
using Grpc.Net.Client;

namespace Footfall.Api.Tests.Live;

public sealed class SlowReaderTests : IDisposable
{
    private const int Copies = 98;
    private const int SmallBufferBytes = 16 * 1024;

    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task ReaderThatDoesNotRead_IsDropped_WhileOthersAndCountingGoOn()
    {
        // One more or less in the zone is a hundred events, so that buffers fill up within the test's life.
        WatchedStore.Write(_data, copies: Copies);
        await using WatchedService service = await WatchedService.StartAsync(_data);
        using var diligent = new CountReader(service.Live, new CountLedger());
        await diligent.ReadAsync();
        using GrpcChannel channel = SlowConnection(service);
        using AsyncServerStreamingCall<WatchCountsResponse> lazy = new LiveService.LiveServiceClient(channel).WatchCounts(
            new WatchCountsRequest { Parent = WatchedStore.Name }, cancellationToken: Cancel);
        (await lazy.ResponseStream.MoveNext(Cancel)).ShouldBeTrue();
        string lastRead = lazy.ResponseStream.Current.ResumeToken;

        // It does not read for as long as it takes to be dropped; the other one misses nothing meanwhile.
        int crossings = diligent.Ledger.Crossings;
        await diligent.ReadUntilAsync(() => diligent.Ledger.Events > 40 * Copies && diligent.Ledger.Crossings > crossings);
        await Task.Delay(TimeSpan.FromSeconds(12), Cancel);

        int buffered = 0;
        RpcException dropped = await Should.ThrowAsync<RpcException>(async () =>
        {
            while (await lazy.ResponseStream.MoveNext(Cancel))
            {
                lastRead = lazy.ResponseStream.Current.ResumeToken;
                buffered++;
            }
        });
        dropped.StatusCode.ShouldBe(StatusCode.ResourceExhausted);
        Reason.Of(dropped).ShouldBe("SLOW_READER");

        // It may go on from its newest token, and has then lost nothing.
        var ledger = new CountLedger();
        using var again = new CountReader(service.Live, ledger, lastRead);
        await again.ReadAsync();
        string next = ledger.Newest;
        string[] told = [.. diligent.Ledger.Tokens];
        Array.IndexOf(told, next).ShouldBe(Array.IndexOf(told, lastRead) + 1);
        buffered.ShouldBeLessThan(told.Length);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static GrpcChannel SlowConnection(WatchedService service) => service.Connect(new SocketsHttpHandler
    {
        // The least that HTTP/2 allows; it grows only for those who read.
        InitialHttp2StreamWindowSize = 65_535,
        ConnectCallback = async (_, cancellation) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = SmallBufferBytes };
            await socket.ConnectAsync(service.Process.GrpcAddress.Host, service.Process.GrpcAddress.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        },
    });
}
