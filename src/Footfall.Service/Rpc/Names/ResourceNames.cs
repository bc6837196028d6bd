namespace Footfall.Service.Rpc.Names;

/// <summary>The names of the contract's resources.</summary>
internal static class ResourceNames
{
    /// <summary>A store.</summary>
    public static NamePattern Store { get; } = new("stores/{store}");

    /// <summary>An area of a store.</summary>
    public static NamePattern Area { get; } = new("stores/{store}/areas/{area}");

    /// <summary>A camera of a store.</summary>
    public static NamePattern Camera { get; } = new("stores/{store}/cameras/{camera}");

    /// <summary>The condition of a camera.</summary>
    public static NamePattern CameraStatus { get; } = new("stores/{store}/cameras/{camera}/status");

    /// <summary>What a camera counts.</summary>
    public static NamePattern Plan { get; } = new("stores/{store}/cameras/{camera}/plan");

    /// <summary>One of the plans that a camera had.</summary>
    public static NamePattern PlanVersion { get; } = new("stores/{store}/cameras/{camera}/planVersions/{version}");

    /// <summary>A line of a camera.</summary>
    public static NamePattern Line { get; } = new("stores/{store}/cameras/{camera}/lines/{line}");

    /// <summary>A zone of a camera.</summary>
    public static NamePattern Zone { get; } = new("stores/{store}/cameras/{camera}/zones/{zone}");

    /// <summary>Something that a camera's view holds still for hours.</summary>
    public static NamePattern StillThing { get; } = new("stores/{store}/cameras/{camera}/stillThings/{still_thing}");

    /// <summary>A user.</summary>
    public static NamePattern User { get; } = new("users/{user}");

    /// <summary>A key of another system.</summary>
    public static NamePattern ApiKey { get; } = new("apiKeys/{api_key}");

    /// <summary>A sign-in.</summary>
    public static NamePattern Session { get; } = new("sessions/{session}");

    /// <summary>A line of the audit log.</summary>
    public static NamePattern AuditEntry { get; } = new("auditEntries/{audit_entry}");

    /// <summary>A detector or recogniser.</summary>
    public static NamePattern Model { get; } = new("models/{model}");
}
