using Footfall.Domain.Geometry;

namespace Footfall.Pipeline.Supervision;

/// <summary>One camera's condition at one moment.</summary>
/// <param name="CameraId">The camera.</param>
/// <param name="State">How it is doing.</param>
/// <param name="Since">When that state began (UTC).</param>
public sealed record CameraHealth(string CameraId, CameraState State, DateTimeOffset Since)
{
    /// <summary>Frames that came per second, over the last seconds; 0 while disconnected. Frozen ones are included.</summary>
    public double FramesPerSecond { get; init; }

    /// <summary>Frames a second that should come; null when neither settings nor camera say.</summary>
    public double? ExpectedFramesPerSecond { get; init; }

    /// <summary>Attempts to connect after the first one.</summary>
    public long Reconnects { get; init; }

    /// <summary>The camera's full picture; null until it was connected once.</summary>
    public PictureSize? SourceSize { get; init; }

    /// <summary>Why it was lost the last time, also after it has come back; null if it never was.</summary>
    public CameraError? LastError { get; init; }

    /// <summary>Whether its frames are counted on.</summary>
    public bool IsCounting => State is CameraState.Live or CameraState.Slow;
}
