using System.Text.RegularExpressions;

namespace Footfall.Service.Rpc.Insights.Subjects;

/// <summary>The name of what is asked about, taken apart.</summary>
/// <param name="Kind">What it names.</param>
/// <param name="Store">The store's id.</param>
/// <param name="Camera">The camera's id; empty for stores and areas.</param>
/// <param name="Id">The line's, zone's or area's id; empty for stores and cameras.</param>
internal sealed partial record SubjectName(SubjectKind Kind, string Store, string Camera, string Id)
{
    /// <summary>How names are written.</summary>
    public const string Forms =
        "stores/{store}, stores/{store}/areas/{area}, stores/{store}/cameras/{camera}, and that with /lines/{line} or /zones/{zone}";

    /// <summary>Takes a name apart.</summary>
    /// <returns>Null where it is no such name.</returns>
    public static SubjectName? Parse(string name)
    {
        Match match = Form().Match(name);
        if (!match.Success)
        {
            return null;
        }

        SubjectKind kind = match.Groups["kind"].Value switch
        {
            "lines" => SubjectKind.Line,
            "zones" => SubjectKind.Zone,
            _ => match.Groups["area"].Success ? SubjectKind.Area
                : match.Groups["camera"].Success ? SubjectKind.Camera
                : SubjectKind.Store,
        };
        string id = kind == SubjectKind.Area ? match.Groups["area"].Value : match.Groups["id"].Value;
        return match.Groups["store"].Value == "-" || match.Groups["camera"].Value == "-" || id == "-"
            ? null
            : new SubjectName(kind, match.Groups["store"].Value, match.Groups["camera"].Value, id);
    }

    [GeneratedRegex(
        @"\Astores/(?<store>[A-Za-z0-9_-]{1,64})(/areas/(?<area>[A-Za-z0-9_-]{1,64})|/cameras/(?<camera>[A-Za-z0-9_-]{1,64})(/(?<kind>lines|zones)/(?<id>[A-Za-z0-9_-]{1,64}))?)?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
