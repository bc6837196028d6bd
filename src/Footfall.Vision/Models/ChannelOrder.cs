namespace Footfall.Vision.Models;

/// <summary>Order of the colours that the model was trained on.</summary>
public enum ChannelOrder
{
    /// <summary>Blue, green, red: as decoded.</summary>
    Bgr,

    /// <summary>Red, green, blue.</summary>
    Rgb,
}
