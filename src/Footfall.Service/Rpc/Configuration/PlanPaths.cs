using Footfall.Exchange;

namespace Footfall.Service.Rpc.Configuration;

/// <summary>Paths of a plan file as paths of what was sent.</summary>
internal static class PlanPaths
{
    /// <summary>For a line by itself.</summary>
    public static string OfLine(string path) => path == "id" ? "line_id" : path;

    /// <summary>For a zone by itself.</summary>
    /// <remarks>A queue that loses its service zone is wrong because this zone's role is.</remarks>
    public static string OfZone(string path) => path == "id" ? "zone_id"
        : FieldPath.Entry(path) is ("zones", _, "service") ? "role"
        : path;
}
