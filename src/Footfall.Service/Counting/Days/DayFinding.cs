using Footfall.Analytics.RollUp.Checks;

namespace Footfall.Service.Counting.Days;

/// <summary>What one self-check of a day found.</summary>
/// <param name="Name"><c>balance</c> (entries against exits) or <c>visits</c> (a zone's visits against its occupancy).</param>
/// <param name="Camera">Whose zone; null for the whole store.</param>
/// <param name="Verdict">Whether the numbers agree.</param>
/// <param name="Words">The same in plain words, with the remedy where they do not.</param>
internal sealed record DayFinding(string Name, string? Camera, CheckVerdict Verdict, string Words);
