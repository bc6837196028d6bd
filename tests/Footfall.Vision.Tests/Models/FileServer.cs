using System.Net;
using System.Net.Sockets;

namespace Footfall.Vision.Tests.Models;

/// <summary>A web server on the loopback that answers every request alike.</summary>
internal sealed class FileServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Task _serving;

    public FileServer(byte[] content, int status = 200, int? cutAfter = null)
    {
        int port = FreePort();
        Address = new Uri($"http://127.0.0.1:{port}/tiny.onnx");
        _listener.Prefixes.Add($"http://127.0.0.1:{port}/");
        _listener.Start();
        _serving = ServeAsync(content, status, cutAfter);
    }

    public Uri Address { get; }

    public int Requests { get; private set; }

    public void Dispose()
    {
        _listener.Close();
        _serving.Wait(TimeSpan.FromSeconds(10));
    }

    private async Task ServeAsync(byte[] content, int status, int? cutAfter)
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            Requests++;
            context.Response.StatusCode = status;
            context.Response.ContentLength64 = content.Length;
            await context.Response.OutputStream.WriteAsync(content.AsMemory(0, cutAfter ?? content.Length));
            if (cutAfter is null)
            {
                context.Response.Close();
            }
            else
            {
                context.Response.Abort();
            }
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
