namespace Footfall.Storage.Series.Sums;

/// <summary>What of a camera is added up.</summary>
public enum SumItemKind
{
    /// <summary>Nothing but how well it saw.</summary>
    Camera,

    /// <summary>One of its lines, whatever its role was.</summary>
    Line,

    /// <summary>One of its zones.</summary>
    Zone,

    /// <summary>All its lines that were entrances or passing lines at the time. It was seen where an entrance was.</summary>
    Doors,
}
