namespace Footfall.Storage.Configuration;

/// <summary>What an address leads to.</summary>
public enum AddressKind
{
    /// <summary>A camera or server on the network: rtsp, rtsps, http or https.</summary>
    Network,

    /// <summary>A video device of this machine, such as <c>/dev/video0</c>.</summary>
    Device,

    /// <summary>A video file.</summary>
    File,
}
