using System.Diagnostics;
using System.Globalization;
using Footfall.Testing.Processes;

namespace Footfall.Testing.Rtsp;

/// <summary>A real RTSP camera on 127.0.0.1 that can be unplugged, plugged in again, and made to hang.</summary>
/// <remarks>GStreamer's server in a process of its own. It keeps its port from start to start.</remarks>
public sealed class RtspServer : IAsyncDisposable
{
    private const string Typelib = "/usr/lib/x86_64-linux-gnu/girepository-1.0/GstRtspServer-1.0.typelib";
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(30);
    private readonly string[] _arguments;
    private Process? _process;

    /// <summary>Describes a camera; nothing runs before <see cref="StartAsync"/>.</summary>
    /// <param name="launch">What it shows: a GStreamer pipeline whose last element is a payloader named <c>pay0</c>.</param>
    /// <param name="user">With <paramref name="password"/>: who may watch; null for everybody.</param>
    /// <param name="password">The user's password.</param>
    public RtspServer(string launch, string? user = null, string? password = null)
    {
        Requirement.Met(
            File.Exists(Typelib) && File.Exists("/usr/bin/python3"),
            "needs an RTSP server: apt-get install python3-gi gir1.2-gst-rtsp-server-1.0 "
            + "gstreamer1.0-plugins-base gstreamer1.0-plugins-good gstreamer1.0-plugins-bad gstreamer1.0-plugins-ugly");
        _arguments = user is null ? [launch] : [launch, user, password ?? ""];
    }

    /// <summary>The port it listens on; 0 before its first start.</summary>
    public int Port { get; private set; }

    /// <summary>Where it streams to.</summary>
    public string Address => $"rtsp://127.0.0.1:{Port}/cam";

    /// <summary>A moving pattern in H.264.</summary>
    public static string MovingPicture(int width = 320, int height = 240, int framesPerSecond = 25) => Encoded(
        $"videotestsrc is-live=true pattern=ball ! video/x-raw,width={width},height={height},framerate={framesPerSecond}/1");

    /// <summary>The same picture over and over in H.264.</summary>
    public static string StandingPicture() =>
        Encoded("videotestsrc is-live=true pattern=blue ! video/x-raw,width=320,height=240,framerate=25/1");

    /// <summary>The beginning of a film in H.264, over and over.</summary>
    /// <param name="folder">Empty; takes the film's pictures.</param>
    /// <param name="video">Full path of the film.</param>
    /// <param name="frames">How many of its first frames.</param>
    /// <param name="framesPerSecond">How fast they are shown.</param>
    public static string Film(TemporaryFolder folder, string video, int frames, int framesPerSecond)
    {
        Clip.Make(folder.File("%05d.jpg"), $"-i {video} -frames:v {frames} -q:v 2");
        return Encoded(
            $"multifilesrc location=\"{folder.File("%05d.jpg")}\" start-index=1 stop-index={frames} loop=true "
            + $"caps=image/jpeg,framerate={framesPerSecond}/1 ! jpegdec ! videoconvert");
    }

    /// <summary>Plugs the camera in and waits until it listens.</summary>
    public async Task StartAsync()
    {
        var start = new ProcessStartInfo("/usr/bin/python3")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            ArgumentList =
            {
                Repository.File("tests", "Footfall.Testing", "Rtsp", "rtsp_server.py"),
                Port.ToString(CultureInfo.InvariantCulture),
            },
        };
        foreach (string argument in _arguments)
        {
            start.ArgumentList.Add(argument);
        }

        _process = Process.Start(start) ?? throw new InvalidOperationException("python3 could not be started");
        string? line = await _process.StandardOutput.ReadLineAsync().WaitAsync(StartLimit);
        if (line?.Split(' ') is not ["ready", string port])
        {
            throw new InvalidOperationException($"the RTSP server did not start: {line ?? "it ended"}");
        }

        Port = int.Parse(port, CultureInfo.InvariantCulture);
    }

    /// <summary>Unplugs the camera: connections break, the port refuses.</summary>
    public async Task StopAsync()
    {
        if (_process is { } process)
        {
            _process = null;
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }

    /// <summary>The camera hangs: connections stay, nothing comes.</summary>
    public void Hang() => Signals.Send(_process!.Id, "STOP");

    /// <summary>The camera goes on where it hung.</summary>
    public void GoOn() => Signals.Send(_process!.Id, "CONT");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await StopAsync();

    private static string Encoded(string source) =>
        $"( {source} ! x264enc tune=zerolatency speed-preset=ultrafast bitrate=4000 key-int-max=25 ! rtph264pay name=pay0 pt=96 config-interval=1 )";
}
