using System.Collections.Immutable;


namespace Footfall.Storage.Configuration.Database;

/// <summary>Who changed what and when.</summary>
/// <param name="Number">Rises with every write.</param>
/// <param name="At">When.</param>
/// <param name="Author">Who.</param>
/// <param name="Command">What was asked for, such as <c>UpdateZone</c>.</param>
/// <param name="Resource">What it was about, as in <c>stores/high-street/cameras/door</c>.</param>
/// <param name="Before">JSON of what was there, without secrets; null for nothing.</param>
/// <param name="After">JSON of what is there now, without secrets; null for nothing.</param>
/// <param name="Changes">What was changed, one sentence each.</param>
/// <param name="PlanVersion">Version of a plan that it made; 0 for none.</param>
public sealed record AuditEntry(
    long Number,
    DateTimeOffset At,
    string Author,
    string Command,
    string Resource,
    string? Before,
    string? After,
    ImmutableArray<string> Changes,
    int PlanVersion)
{
    /// <summary>The method that was called, as in <c>footfall.v1.ZoneService/UpdateZone</c>; null for a write from inside.</summary>
    public string? Method { get; init; }

    /// <summary>Network address that the call came from; null for a write from inside.</summary>
    public string? Peer { get; init; }
}
