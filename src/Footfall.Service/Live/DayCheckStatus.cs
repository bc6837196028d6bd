using Footfall.Analytics.RollUp.Checks;
using Footfall.Service.Counting.Days;

namespace Footfall.Service.Live;

/// <summary>One self-check of a day.</summary>
/// <param name="Name"><c>balance</c> or <c>visits</c>.</param>
/// <param name="Camera">Whose zone; null for the whole store.</param>
/// <param name="Verdict"><c>holds</c>, <c>fails</c> or <c>undecided</c>.</param>
/// <param name="Words">The same in plain words, with the remedy where it fails.</param>
internal sealed record DayCheckStatus(string Name, string? Camera, string Verdict, string Words)
{
    /// <summary>The verdict that asks for somebody to look.</summary>
    public const string Fails = "fails";

    public static DayCheckStatus Of(DayFinding finding) => new(
        finding.Name,
        finding.Camera,
        finding.Verdict switch
        {
            CheckVerdict.Holds => "holds",
            CheckVerdict.Fails => Fails,
            _ => "undecided",
        },
        finding.Words);
}
