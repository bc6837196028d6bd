namespace Footfall.Cli.Audit.Record;

/// <summary>What was sampled.</summary>
/// <param name="Kind"><see cref="Recording"/> or <see cref="Camera"/>.</param>
/// <param name="Address">The recording's full path; a camera's address without its password.</param>
/// <param name="Sha256">The recording's checksum in hexadecimal; null for a camera.</param>
/// <param name="BeganAt">When the audit of a camera began; null for a recording.</param>
/// <param name="DurationS">Seconds counted by the system.</param>
internal sealed record AuditSource(string Kind, string Address, string? Sha256, DateTimeOffset? BeganAt, double DurationS)
{
    /// <summary>A film that can be played again.</summary>
    public const string Recording = "recording";

    /// <summary>A camera, counted by hand while it was watched.</summary>
    public const string Camera = "camera";
}
