namespace Footfall.Vision.Models;

/// <summary>How a picture of another shape fills the model's input.</summary>
public enum PicturePlacement
{
    /// <summary>Aspect kept, at the top left, the rest padded.</summary>
    TopLeft,

    /// <summary>Aspect kept, in the middle, padded on two sides.</summary>
    Centre,

    /// <summary>Stretched over the whole input; aspect lost, nothing padded. Usual for the DETR family.</summary>
    Stretch,
}
