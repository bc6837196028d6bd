using System.Globalization;
using Footfall.Service.Counting;
using Microsoft.AspNetCore.Html;

namespace Footfall.Service.Live;

/// <summary>Numbers in words; <c>wwwroot/js/words.js</c> says the same in the browser.</summary>
internal static class LiveText
{
    /// <summary>What stands where a number is unknown.</summary>
    public const string NoData = "no data";

    private static readonly HtmlString UnknownMark = new("data-unknown");

    private const string Unknown = "unknown";

    /// <summary>The attribute that marks an unknown figure.</summary>
    /// <param name="figure">As it is shown.</param>
    /// <remarks>Razor leaves an attribute out when its value is null, but never one whose name begins with <c>data-</c>.</remarks>
    public static IHtmlContent Mark(string figure) => figure is NoData or Unknown ? UnknownMark : HtmlString.Empty;

    public static string Count(long? count) => count?.ToString("N0", CultureInfo.InvariantCulture) ?? NoData;

    public static string Inside(int? people, int? capacity) =>
        people is null ? Unknown : capacity is null ? Count(people) : $"{Count(people)} of {Count(capacity)}";

    public static string Rate(double framesPerSecond) =>
        string.Create(CultureInfo.InvariantCulture, $"{framesPerSecond:0.0} fps");

    public static string Duration(double seconds)
    {
        long whole = (long)Math.Round(seconds, MidpointRounding.AwayFromZero);
        return whole switch
        {
            < 60 => $"{whole} s",
            < 3600 => $"{whole / 60} min {whole % 60:00} s",
            _ => $"{whole / 3600} h {whole % 3600 / 60:00} min",
        };
    }

    // Coverage is known up to the newest closed minute, so that a new day's first minute has none yet.
    public static string Coverage(CameraStatus status) => status switch
    {
        { CoverageSeconds: > 0 } => $"{Duration(status.CoverageSeconds)} of {Duration(status.ElapsedSeconds)}",
        { HasData: true } => "under 1 min",
        _ => NoData,
    };

    /// <summary>Beside who is in a zone: who was before a restart and has not been seen since; empty where there is nobody.</summary>
    public static string Awaited(ZoneDay zone) =>
        zone is { Occupancy: not null, Awaited: > 0 } ? $"+ {Count(zone.Awaited)} not seen since the restart" : "";

    public static LineCells Cells(CameraStatus status, string lineId)
    {
        LineDay line = status.Lines.FirstOrDefault(line => line.Id == lineId);
        return status.HasData ? new LineCells(Count(line.In), Count(line.Out)) : new LineCells(NoData, NoData);
    }

    public static ZoneCells ZoneCellsOf(CameraStatus status, string zoneId)
    {
        ZoneDay zone = status.Zones.FirstOrDefault(zone => zone.Id == zoneId);
        string dwell = zone.MeanDwellSeconds is double seconds ? Duration(seconds) : "–";
        return status.HasData
            ? new ZoneCells(Count(zone.Occupancy), Awaited(zone), Count(zone.Visits), dwell)
            : new ZoneCells(NoData, "", NoData, NoData);
    }

    public readonly record struct LineCells(string In, string Out);

    public readonly record struct ZoneCells(string Occupancy, string Awaited, string Visits, string MeanDwell);
}
