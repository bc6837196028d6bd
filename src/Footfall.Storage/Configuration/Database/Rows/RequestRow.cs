namespace Footfall.Storage.Configuration.Database.Rows;

/// <summary>A write that was answered, so that a retry gets the same answer.</summary>
internal sealed class RequestRow
{
    public required string Author { get; init; }

    public required string RequestId { get; init; }

    /// <summary>SHA-256 of what was asked.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>JSON of the answer.</summary>
    public required string Answer { get; init; }

    public DateTimeOffset AnsweredAt { get; init; }
}
