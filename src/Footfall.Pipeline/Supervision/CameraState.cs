namespace Footfall.Pipeline.Supervision;

/// <summary>How a camera is doing. Only <see cref="Live"/> and <see cref="Slow"/> frames are counted on.</summary>
public enum CameraState
{
    /// <summary>Being opened for the first time.</summary>
    Connecting,

    /// <summary>Frames come as they should.</summary>
    Live,

    /// <summary>Frames come, but far fewer than wanted.</summary>
    Slow,

    /// <summary>Frames come, but all show the same picture; none is counted on.</summary>
    Frozen,

    /// <summary>The computer's clock was set back; frames are counted on again once it has passed the newest counted time.</summary>
    ClockSetBack,

    /// <summary>Failed or silent; tried again and again, with growing pauses. The health's last error says why.</summary>
    Reconnecting,

    /// <summary>A file was played to its end.</summary>
    Ended,

    /// <summary>Not watched any more, because the service stops, or the camera is paused or was removed.</summary>
    Stopped,
}
