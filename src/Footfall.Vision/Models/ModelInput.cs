using System.Collections.Immutable;

namespace Footfall.Vision.Models;

/// <summary>What a model wants to be shown.</summary>
public sealed record ModelInput
{
    /// <summary>Name of the input tensor.</summary>
    public required string Tensor { get; init; }

    /// <summary>Order of the dimensions.</summary>
    public required PixelLayout Layout { get; init; }

    /// <summary>Bytes, or floats that we normalise.</summary>
    public required PixelType Type { get; init; }

    /// <summary>Order of the colours; <see cref="Mean"/> and <see cref="Std"/> follow it.</summary>
    public required ChannelOrder Channels { get; init; }

    /// <summary>Bytes are multiplied by this first; 1 keeps 0..255, 1/255 gives 0..1. Floats only.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>Subtracted after scaling, per channel in the model's order. Floats only.</summary>
    public ImmutableArray<double> Mean { get; init; } = [0, 0, 0];

    /// <summary>Divided by last, per channel in the model's order. Floats only.</summary>
    public ImmutableArray<double> Std { get; init; } = [1, 1, 1];

    /// <summary>Byte value around the picture, before normalising: 0 black, 114 grey.</summary>
    public required byte Padding { get; init; }

    /// <summary>Where the picture lies within the input.</summary>
    public required PicturePlacement Placement { get; init; }

    /// <summary>Columns of a model of fixed size; null where the size is free.</summary>
    public int? Width { get; init; }

    /// <summary>Rows of a model of fixed size; null where the size is free.</summary>
    public int? Height { get; init; }

    /// <summary>Columns and rows of a free size must divide by this; 1 for a fixed size.</summary>
    public int Multiple { get; init; } = 1;

    /// <summary>Longer side of a free size unless the options say otherwise: the picture's own, but at most this.</summary>
    public int DefaultLongSide { get; init; } = 640;

    /// <summary>Whether the graph takes any size that divides by <see cref="Multiple"/>.</summary>
    public bool IsDynamic => Width is null;
}
