namespace Footfall.Storage.Access.Rows;

/// <summary>A line of the audit log; never changed.</summary>
internal sealed class EntryRow
{
    public long Number { get; init; }

    public DateTimeOffset At { get; init; }

    public required string Actor { get; init; }

    public required string Peer { get; init; }

    public required string Method { get; init; }

    public required string Resource { get; init; }

    public int Code { get; init; }

    /// <summary>One sentence a line.</summary>
    public required string Changes { get; init; }
}
