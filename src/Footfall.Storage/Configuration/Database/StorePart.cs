namespace Footfall.Storage.Configuration.Database;

/// <summary>Parts of a store's configuration.</summary>
public enum StorePart
{
    /// <summary>The store itself.</summary>
    Store,

    /// <summary>One of its cameras.</summary>
    Camera,

    /// <summary>What one of its cameras counts.</summary>
    Plan,

    /// <summary>One of its areas.</summary>
    Area,
}
