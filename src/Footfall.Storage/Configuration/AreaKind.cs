namespace Footfall.Storage.Configuration;

/// <summary>What an area of a store is.</summary>
public enum AreaKind
{
    /// <summary>A part of the sales floor.</summary>
    Department,

    /// <summary>One entrance, with all its doors.</summary>
    Entrance,

    /// <summary>Tills with their queues.</summary>
    Tills,

    /// <summary>Anything else.</summary>
    Other,
}
