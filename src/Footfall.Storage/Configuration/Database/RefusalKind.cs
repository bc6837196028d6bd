namespace Footfall.Storage.Configuration.Database;

/// <summary>Why a write or a read was refused.</summary>
public enum RefusalKind
{
    /// <summary>What is named is not there.</summary>
    NotFound,

    /// <summary>The id or the name is taken.</summary>
    AlreadyExists,

    /// <summary>Somebody else changed it since it was read.</summary>
    StaleEtag,

    /// <summary>Fields are wrong.</summary>
    Invalid,

    /// <summary>Something else stands in the way.</summary>
    Blocked,

    /// <summary>The request id was used for another change.</summary>
    RequestIdReused,
}
