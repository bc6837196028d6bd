namespace Footfall.Vision.Models.Conversion.TensorFlow;

/// <summary>One setting of a step; the field that is there says which kind it is.</summary>
/// <param name="F">A number.</param>
/// <param name="B">True or false.</param>
/// <param name="S">Text; base64 in the file.</param>
/// <param name="List">Several.</param>
/// <param name="Shape">Lengths of axes.</param>
internal sealed record GraphAttribute(float? F, bool? B, byte[]? S, GraphAttributeList? List, GraphShape? Shape);
