namespace Footfall.Service.Rpc.Insights.Subjects;

/// <summary>A camera that numbers come from.</summary>
/// <param name="Key">What its series are kept under.</param>
/// <param name="Name">Its name in the contract.</param>
/// <param name="From">From when on it was there to be missed (UTC).</param>
/// <param name="Until">Until when (UTC).</param>
internal sealed record SubjectCamera(string Key, string Name, DateTimeOffset From, DateTimeOffset Until)
{
    /// <summary>Whether a sum over [start, end) lacks something without it.</summary>
    public bool IsAwaitedIn(DateTimeOffset start, DateTimeOffset end) => From < end && Until > start;
}
