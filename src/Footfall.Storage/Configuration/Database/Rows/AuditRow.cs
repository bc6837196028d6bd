namespace Footfall.Storage.Configuration.Database.Rows;

/// <summary>One write; never changed.</summary>
internal sealed class AuditRow
{
    /// <summary>Number of the commit.</summary>
    public long Change { get; init; }

    public DateTimeOffset At { get; init; }

    public required string Author { get; init; }

    public required string Command { get; init; }

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
