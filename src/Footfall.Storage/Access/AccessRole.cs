namespace Footfall.Storage.Access;

/// <summary>What somebody may do in a store; a higher one holds the lower ones. Numbers are kept in the file.</summary>
public enum AccessRole
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Reads numbers and live counts.</summary>
    Viewer = 1,

    /// <summary>Also changes what is counted, and sees pictures.</summary>
    Manager = 2,

    /// <summary>Also changes stores, users and keys, and reads the audit log.</summary>
    Admin = 3,
}
