namespace Footfall.Storage.Configuration.Database.Rows;

/// <summary>One write; never changed.</summary>
internal sealed class AuditRow
{
    /// <summary>Number of the commit.</summary>
    public long Change { get; init; }

    public DateTimeOffset At { get; init; }

    public required string Author { get; init; }

    public required string Command { get; init; }

    /// <summary>The method that was called; null for a write from inside.</summary>
    public string? Method { get; init; }

    /// <summary>Network address that the call came from; null for a write from inside.</summary>
    public string? Peer { get; init; }

    public required string Resource { get; init; }

    /// <summary>JSON, without secrets; null where nothing was there.</summary>
    public string? Before { get; init; }

    /// <summary>JSON, without secrets; null where nothing is left.</summary>
    public string? After { get; init; }

    /// <summary>One sentence a line.</summary>
    public required string Changes { get; init; }

    /// <summary>The plan's version that it made; 0 for none.</summary>
    public int PlanVersion { get; init; }
}
