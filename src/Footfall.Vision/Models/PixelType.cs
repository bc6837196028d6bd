namespace Footfall.Vision.Models;

/// <summary>What the input tensor holds.</summary>
public enum PixelType
{
    /// <summary>0..255 as decoded; the graph normalises.</summary>
    Bytes,

    /// <summary>Normalised by us: value × scale, minus mean, over std.</summary>
    Floats,
}
