namespace Footfall.Domain.Cameras;

/// <summary>How a camera's pictures reach the computer.</summary>
public enum CameraAddressKind
{
    /// <summary>A video file.</summary>
    File,

    /// <summary>A camera on the network: rtsp or rtsps.</summary>
    Rtsp,

    /// <summary>A camera or server on the network: http or https.</summary>
    Http,

    /// <summary>A video device of this machine, such as <c>/dev/video0</c>.</summary>
    Device,
}
