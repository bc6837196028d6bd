using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Footfall.Testing.Http;

/// <summary>A camera that sends JPEGs over HTTP, one part after the other, at a rate of its own.</summary>
public sealed class MjpegServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly IReadOnlyList<byte[]> _jpegs;
    private readonly TimeSpan _period;
    private readonly Task _serving;

    /// <summary>Starts to serve.</summary>
    /// <param name="jpegs">Shown one after the other, over and over.</param>
    /// <param name="period">Time from one to the next.</param>
    public MjpegServer(IReadOnlyList<byte[]> jpegs, TimeSpan period)
    {
        _jpegs = jpegs;
        _period = period;
        _listener.Start();
        _serving = ServeAsync();
    }

    /// <summary>Where it streams to.</summary>
    public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/video";

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    /// <summary>Makes pictures to show.</summary>
    /// <param name="folder">Where they are made.</param>
    /// <param name="count">How many, at most 99.</param>
    public static IReadOnlyList<byte[]> MakePictures(TemporaryFolder folder, int count)
    {
        Clip.Make(folder.File("%02d.jpg"), $"-f lavfi -i testsrc=s=160x120:r=10 -frames:v {count}");
        return [.. Directory.EnumerateFiles(folder.Path, "*.jpg").Order().Select(File.ReadAllBytes)];
    }

    private async Task ServeAsync()
    {
        List<Task> viewers = [];
        try
        {
            while (true)
            {
                viewers.Add(ShowAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
        }
        finally
        {
            await Task.WhenAll(viewers).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ShowAsync(TcpClient viewer)
    {
        using (viewer)
        {
            NetworkStream stream = viewer.GetStream();
            _ = await stream.ReadAsync(new byte[4096], _stop.Token);
            await stream.WriteAsync(
                "HTTP/1.1 200 OK\r\nContent-Type: multipart/x-mixed-replace; boundary=part\r\n\r\n"u8.ToArray(), _stop.Token);
            using var beat = new PeriodicTimer(_period);
            for (int n = 0; await beat.WaitForNextTickAsync(_stop.Token); n++)
            {
                byte[] jpeg = _jpegs[n % _jpegs.Count];
                string head = string.Create(
                    CultureInfo.InvariantCulture, $"--part\r\nContent-Type: image/jpeg\r\nContent-Length: {jpeg.Length}\r\n\r\n");
                await stream.WriteAsync((byte[])[.. Encoding.ASCII.GetBytes(head), .. jpeg, .. "\r\n"u8], _stop.Token);
            }
        }
    }
}
