namespace Footfall.Vision.Models;

/// <summary>Order of a picture's dimensions in the input tensor.</summary>
public enum PixelLayout
{
    /// <summary>Pictures, rows, columns, channels: as pictures lie in memory.</summary>
    Nhwc,

    /// <summary>Pictures, channels, rows, columns: one plane per colour.</summary>
    Nchw,
}
