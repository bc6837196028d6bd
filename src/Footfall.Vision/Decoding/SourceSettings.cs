using Footfall.Domain.Geometry;

namespace Footfall.Vision.Decoding;

/// <summary>Where one camera's pictures come from and how they are read.</summary>
public sealed record SourceSettings
{
    /// <summary>Names the camera in messages and frames.</summary>
    public required string CameraId { get; init; }

    /// <summary><c>rtsp://</c>, <c>rtsps://</c>, <c>http://</c>, <c>https://</c>, a <c>/dev/video*</c> device or a file's path.</summary>
    public required string Address { get; init; }

    /// <summary>Columns that the analysed region is decoded at; never more than the source's own. Height keeps the aspect.</summary>
    /// <value>64 to 4096; 640 unless set.</value>
    public int AnalysisWidth { get; init; } = 640;

    /// <summary>Frames a second that are analysed; null for every frame of the source.</summary>
    /// <value>Above 0, up to 60.</value>
    public double? FramesPerSecond { get; init; }

    /// <summary>The analysed part of the picture: the smaller it is, the larger the full picture is decoded.</summary>
    public RegionNormalized Region { get; init; } = RegionNormalized.Full;

    /// <summary>How fast it is read.</summary>
    public SourcePace Pace { get; init; } = SourcePace.Live;

    /// <summary>For a file read live: starts again at its end.</summary>
    public bool Loop { get; init; }

    /// <summary>For a file read as fast as it goes: capture time of its first frame.</summary>
    public DateTimeOffset Start { get; init; } = DateTimeOffset.UnixEpoch;

    /// <summary>The camera alone: the address may hold a password.</summary>
    public override string ToString() => $"source of camera '{CameraId}'";
}
