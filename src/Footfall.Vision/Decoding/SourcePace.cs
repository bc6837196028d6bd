namespace Footfall.Vision.Decoding;

/// <summary>How fast a source is read.</summary>
public enum SourcePace
{
    /// <summary>As a camera: live sources as they come, files at their own pace; stamped with the wall clock.</summary>
    Live,

    /// <summary>A file as fast as it goes; stamped with its presentation time from a given start.</summary>
    AsFastAsItGoes,
}
