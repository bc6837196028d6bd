using Footfall.Domain.Cameras;

namespace Footfall.Vision.Decoding;

/// <summary>Says what is wrong with a source in words that lead to the remedy.</summary>
internal static class SourceErrors
{
    // FFmpeg's own numbers: minus errno, or minus four letters (libavutil/error.h).
    private const int NoSuchFile = -2;
    private const int InputOutput = -5;
    private const int NotPermitted = -13;
    private const int Busy = -16;
    private const int NoRoute = -113;
    private const int NetworkDown = -101;
    private const int Refused = -111;
    private const int TimedOut = -110;
    private const int ConnectionReset = -104;
    private static readonly int InvalidData = Letters('I', 'N', 'D', 'A');
    private static readonly int Unauthorized = Letters('\xF8', '4', '0', '1');
    private static readonly int Forbidden = Letters('\xF8', '4', '0', '3');
    private static readonly int NotFound = Letters('\xF8', '4', '0', '4');

    /// <summary>A file or device must be there, not empty, and readable by this process.</summary>
    /// <exception cref="SourceException">It is not.</exception>
    public static void ThrowUnlessReadable(string cameraId, CameraAddress address)
    {
        string path = address.ToString();
        if (Directory.Exists(address.Value))
        {
            throw new SourceException(cameraId, $"'{path}' is a folder.", "Name a video file in it.");
        }

        if (!File.Exists(address.Value))
        {
            throw address.Kind == CameraAddressKind.Device
                ? new SourceException(
                    cameraId, $"there is no device '{path}'.", "Plug the camera in; 'ls /dev/video*' lists what is there.")
                : new SourceException(cameraId, $"there is no file '{path}'.", "Check the path.");
        }

        if (address.Kind == CameraAddressKind.Device)
        {
            return;
        }

        try
        {
            // Before opening it: a named pipe also has no length, and opening one waits for a writer.
            if (new FileInfo(address.Value).Length == 0)
            {
                throw new SourceException(cameraId, $"the file '{path}' is empty (0 bytes).", "Copy or record it again.");
            }

            using FileStream file = File.Open(address.Value, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            throw new SourceException(
                cameraId, $"'{path}' may not be read ({error.GetType().Name}).", Permission(address.Kind), error);
        }
    }

    /// <summary>The source did not show a picture in time.</summary>
    public static SourceException NoAnswer(string cameraId, CameraAddress address, TimeSpan limit) => new(
        cameraId,
        $"'{address}' showed no picture within {limit.TotalSeconds:0.#} s.",
        "Check that the camera is on and that its video stream is enabled.");

    /// <summary>There is sound or data, but no picture.</summary>
    public static SourceException NoVideo(string cameraId, CameraAddress address, string format) => new(
        cameraId,
        $"'{address}' ({format}) has no video stream.",
        address.Kind == CameraAddressKind.File ? "Choose a file with pictures in it." : "Enable video on the camera or correct the path.");

    /// <summary>The installed FFmpeg does not know the coding.</summary>
    public static SourceException UnknownCodec(string cameraId, CameraAddress address, string tag) => new(
        cameraId,
        $"the video in '{address}' is coded as '{tag}', which the installed FFmpeg cannot decode.",
        address.Kind == CameraAddressKind.File ? "Convert it to H.264 in MP4." : "Set the camera to H.264, H.265 or MJPEG.");

    /// <summary>The coding is known, but no picture size came.</summary>
    public static SourceException NoPicture(string cameraId, CameraAddress address, string codec, int width, int height) => new(
        cameraId,
        $"'{address}' has a {codec} stream without a usable picture size ({width} x {height}).",
        address.Kind == CameraAddressKind.File ? "Copy or convert it again." : "Shorten the camera's key frame interval to 5 s or less.");

    /// <summary>FFmpeg also reads still pictures and draws text files; neither is a film.</summary>
    /// <exception cref="SourceException">The source is one of them.</exception>
    public static void ThrowIfNoFilm(string cameraId, CameraAddress address, string format, string codec)
    {
        if (codec is "ansi" or "xbin" or "bintext" or "idf")
        {
            throw new SourceException(cameraId, $"'{address}' is a text file, not a video.", "Choose a video file.");
        }

        if (format == "image2" || format.EndsWith("_pipe", StringComparison.Ordinal))
        {
            throw new SourceException(
                cameraId, $"'{address}' is a still picture ({format}), not a video.", "Choose a video file or a stream.");
        }
    }

    /// <summary>Explains an error number of FFmpeg.</summary>
    /// <param name="cameraId">Names the camera.</param>
    /// <param name="address">Where the source is.</param>
    /// <param name="code">FFmpeg's number; 0 when it gave none.</param>
    /// <param name="complaints">What else is known.</param>
    public static SourceException FromCode(string cameraId, CameraAddress address, int code, ProbeComplaints complaints)
    {
        code = complaints.WasSilent && code == InvalidData ? TimedOut : code;
        (string problem, string remedy) = Explain(address.Kind, code, complaints.LastLines);
        string detail = complaints.LastLines.Length == 0 ? "" : $" (FFmpeg: {complaints.LastLines})";
        return new SourceException(cameraId, $"'{address}' {problem}{detail}.", remedy);
    }

    private static (string Problem, string Remedy) Explain(CameraAddressKind kind, int code, string lastLines)
    {
        if (lastLines.Contains("Failed to resolve hostname", StringComparison.Ordinal))
        {
            return ("names a host that is not known", "Check the host's name, or write its IP address.");
        }

        return code switch
        {
            Refused => ("refuses the connection", "Check address and port, and that the camera is on."),
            TimedOut => ("does not answer", "Check the address, the camera's power and the network between."),
            NoRoute or NetworkDown => ("cannot be reached", "Check the address and the network between."),
            ConnectionReset => ("broke the connection off", "Check the camera's limit of viewers and its port."),
            NoSuchFile => ("does not exist", "Check the path."),
            NotPermitted => ("may not be read", Permission(kind)),
            Busy => ("is used by another program", "End the other program."),
            _ when code == Unauthorized => ("asks for a user and password, or refuses those given", "Write user:password@ of the camera's account before its host."),
            _ when code == Forbidden => ("forbids access", "Give the camera's account the right to view."),
            _ when code == NotFound => ("has no such stream", "Check the path after the host in the camera's manual."),
            _ when code == InvalidData && kind == CameraAddressKind.File =>
                ("is not a video, or a part without which it cannot be read is missing", "Copy or record it again."),
            _ when code == InvalidData => ("sends no video that can be read", "Check the path and the camera's video settings."),
            InputOutput when kind is CameraAddressKind.Rtsp or CameraAddressKind.Http =>
                ("ended the connection without a picture", "Check the address and that the camera is on."),
            _ => ("cannot be opened", "Try it with ffprobe to see more."),
        };
    }

    private static string Permission(CameraAddressKind kind) => kind == CameraAddressKind.Device
        ? "Add the service's user to the group 'video', and end other programs that use the camera."
        : "Give the service's user the right to read it.";

    private static int Letters(char a, char b, char c, char d) => -(a | (b << 8) | (c << 16) | (d << 24));
}
