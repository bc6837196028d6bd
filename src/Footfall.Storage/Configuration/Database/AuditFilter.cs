namespace Footfall.Storage.Configuration.Database;

/// <summary>Which entries of the audit log; what is null leaves nothing out.</summary>
public sealed record AuditFilter
{
    /// <summary>All of them.</summary>
    public static AuditFilter None { get; } = new();

    /// <summary>Written at this moment or later.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Written before this moment.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Begins the resource's name, as in <c>stores/high-street/cameras/</c>; upper and lower case differ.</summary>
    public string? ResourcePrefix { get; init; }

    /// <summary>Who wrote, as in <c>users/ada</c>.</summary>
    public string? Author { get; init; }

    /// <summary>The method that was called, as in <c>footfall.v1.ZoneService/UpdateZone</c>.</summary>
    public string? Method { get; init; }
}
