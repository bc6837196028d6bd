using System.Net.Sockets;
using System.Text.Json;
using Footfall.Testing;

namespace Footfall.Service.Tests.Process;

public sealed class SlowWatcherTests
{
    private const int ReceiveBytes = 32 * 1024;
    private const double PausedSeconds = 15;

    [Fact]
    public async Task WatcherThatReadsTooSlowly_SkipsPictures_InsteadOfFallingBehind()
    {
        Requirement.Program("ffmpeg", "ffmpeg");
        using var data = new TemporaryFolder();
        await using RunningService running = await RunningService.StartAsync(data);
        using HttpClient slow = SlowClient(running.Process.Address);
        slow.DefaultRequestHeaders.Authorization = running.Client.DefaultRequestHeaders.Authorization;
        using HttpResponseMessage live = await slow.GetAsync(
            new Uri("/api/stores/demo/live", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, Cancel);
        using var reader = new StreamReader(await live.Content.ReadAsStreamAsync(Cancel));
        DateTimeOffset last = await ReadPictureTimeAsync(reader);

        // The watcher stops reading; its buffers fill up, counting goes on.
        DateTimeOffset paused = last;
        await running.WaitAsync(
            status => (status.GetProperty("at").GetDateTimeOffset() - paused).TotalSeconds > PausedSeconds, "time to pass");

        double longestGap = 0;
        while ((last - paused).TotalSeconds < PausedSeconds)
        {
            DateTimeOffset next = await ReadPictureTimeAsync(reader);
            longestGap = Math.Max(longestGap, (next - last).TotalSeconds);
            last = next;
        }

        longestGap.ShouldBeGreaterThan(3, "pictures that were too old were left out");
        await running.Process.StopAsync();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // The system would otherwise keep megabytes of pictures for a reader on the same machine.
    private static HttpClient SlowClient(Uri address) => new(new SocketsHttpHandler
    {
        ConnectCallback = async (_, cancellation) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = ReceiveBytes };
            await socket.ConnectAsync(address.Host, address.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        },
    })
    {
        BaseAddress = address,
    };

    private static async Task<DateTimeOffset> ReadPictureTimeAsync(StreamReader reader)
    {
        while (await reader.ReadLineAsync(Cancel) is { } line)
        {
            if (line == "event: picture")
            {
                var picture = JsonElement.Parse((await reader.ReadLineAsync(Cancel))!["data: ".Length..]);
                return picture.GetProperty("at").GetDateTimeOffset();
            }
        }

        throw new EndOfStreamException("The service ended the stream.");
    }
}
