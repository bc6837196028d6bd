namespace Footfall.Storage.Access.Rows;

/// <summary>A write that was answered, so that a retry gets the same answer.</summary>
internal sealed class AnsweredRow
{
    public required string Actor { get; init; }

    public required string RequestId { get; init; }

    public required string Fingerprint { get; init; }

    /// <summary>JSON of the answer, without secrets.</summary>
    public required string Answer { get; init; }

    public DateTimeOffset AnsweredAt { get; init; }
}
