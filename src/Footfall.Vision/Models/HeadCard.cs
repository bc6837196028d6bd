namespace Footfall.Vision.Models;

/// <summary>How a model's output tensors are to be read; one derived card per kind.</summary>
public abstract record HeadCard
{
    /// <summary>The kind as the card spells it.</summary>
    public abstract string Kind { get; }
}
