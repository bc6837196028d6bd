namespace Footfall.Vision.Decoding;

/// <summary>How pictures reach the computer.</summary>
internal enum SourceKind
{
    /// <summary>A recorded file.</summary>
    File,

    /// <summary>RTSP or RTSPS, always over TCP.</summary>
    Rtsp,

    /// <summary>HTTP or HTTPS, MJPEG included.</summary>
    Http,

    /// <summary>A Video4Linux device.</summary>
    Device,
}
