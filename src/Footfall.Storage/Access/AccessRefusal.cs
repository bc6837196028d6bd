namespace Footfall.Storage.Access;

/// <summary>Why the store of users and keys refused.</summary>
public enum AccessRefusal
{
    /// <summary>There is an admin already.</summary>
    AlreadySetUp,

    /// <summary>There is no admin yet.</summary>
    NotSetUp,

    /// <summary>The one-time token is wrong, used or expired.</summary>
    WrongSetupToken,

    /// <summary>Nobody would be left who is admin of all stores and can sign in.</summary>
    LastAdmin,

    /// <summary>The request id was used for another request.</summary>
    RequestIdReused,
}
