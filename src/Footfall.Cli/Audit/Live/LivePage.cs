using System.Globalization;
using Footfall.Cli.Audit.Page;
using Footfall.Cli.Audit.Record;
using Footfall.Domain.Plans;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Footfall.Cli.Audit.Live;

/// <summary>What the page asks for while a camera is watched.</summary>
/// <param name="by">Who counts.</param>
/// <param name="lines">The audited lines.</param>
/// <param name="intervals">When to count.</param>
/// <param name="began">The audit's zero.</param>
/// <param name="board">The pictures.</param>
/// <param name="count">Takes the count.</param>
internal sealed class LivePage(
    string by, IReadOnlyList<LinePlan> lines, IReadOnlyList<AuditInterval> intervals, DateTimeOffset began, PictureBoard board, LiveCount count)
{
    /// <summary>Adds everything below the page's address.</summary>
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/session", () => Results.Json(new PageSession(
            AuditSource.Camera,
            by,
            [.. lines.Select(PageLine.Of)],
            [.. lines.SelectMany(line => intervals.Select(one => new PageTask(one.Number, line.Id, one.StartS, one.LengthS, false)))],
            0)));
        endpoints.MapGet("/picture", SendPictureAsync);
        endpoints.MapPost("/watch", (WatchRequest watch) => Answer(
            lines.Any(line => line.Id == watch.Line) && count.Begin(watch), "A count is going on already, or there is no such line."));
        endpoints.MapPost("/look-away", (WatchRequest watch) =>
        {
            count.End(watch.AtS);
            return Results.NoContent();
        });
        endpoints.MapPost("/press", (LivePress press) => Answer(count.Press(press), "Not taken: begin the count first."));
    }

    private static IResult Answer(bool taken, string otherwise) =>
        taken ? Results.NoContent() : Results.Text(otherwise, statusCode: StatusCodes.Status409Conflict);

    private async Task<IResult> SendPictureAsync(long after, HttpContext context)
    {
        if (await board.NextAsync(after, context.RequestAborted).ConfigureAwait(false) is not { } picture)
        {
            return Results.StatusCode(StatusCodes.Status410Gone);
        }

        context.Response.Headers["X-Sequence"] = picture.Sequence.ToString(CultureInfo.InvariantCulture);
        context.Response.Headers["X-At-S"] = (picture.CapturedAt - began).TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);
        return Results.Bytes(picture.Jpeg.ToArray(), "image/jpeg");
    }
}
