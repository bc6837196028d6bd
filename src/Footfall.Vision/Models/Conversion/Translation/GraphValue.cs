namespace Footfall.Vision.Models.Conversion.Translation;

/// <summary>What a TensorFlow name stands for while a graph is translated: a constant or a value made when the model runs.</summary>
internal abstract record GraphValue;
