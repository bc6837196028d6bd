namespace Footfall.Storage.Configuration;

/// <summary>What pictures of a camera people may see. Counting is the same in any case.</summary>
public enum PictureMode
{
    /// <summary>The picture as it is.</summary>
    Full,

    /// <summary>The picture with people blurred.</summary>
    Blurred,

    /// <summary>None: shapes and foot points only.</summary>
    Off,
}
