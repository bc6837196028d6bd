namespace Footfall.Storage.Configuration;

/// <summary>A store's times as a person wrote them; null where something is absent or unreadable.</summary>
/// <param name="Week">Written spans by the written weekday.</param>
/// <param name="Dates">Written spans by the written date.</param>
/// <param name="ResetAt">Time of day.</param>
internal sealed record HoursConfig(IReadOnlyList<SpansConfig>? Week, IReadOnlyList<SpansConfig>? Dates, string? ResetAt);

/// <summary>The spans of one weekday or date as a person wrote them.</summary>
/// <param name="Key">The weekday or date.</param>
/// <param name="Path">Where it stands.</param>
/// <param name="Spans">Such as <c>09:00-20:00</c>; null where one is unreadable.</param>
internal sealed record SpansConfig(string Key, string Path, IReadOnlyList<string?> Spans)
{
    /// <summary>For a date: why it differs, for people; null for nothing said.</summary>
    public string? Name { get; init; }
}
