using Footfall.Cli.Audit.Hand;
using Footfall.Cli.Audit.Record;
using Footfall.Cli.Audit.Sampling;
using Footfall.Cli.CommandLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Footfall.Cli.Audit.Page;

/// <summary>The page on which a recording's intervals are played and counted.</summary>
internal static class RecordingPage
{
    /// <summary>Serves the page until the count is finished.</summary>
    /// <exception cref="InputException">The sample is not of a recording, or the recording is not the one that was sampled.</exception>
    public static async Task<int> RunAsync(AuditFolder folder, AuditSample sample, PageRequest page, CancellationToken cancellation)
    {
        await CheckAsync(sample, cancellation).ConfigureAwait(false);
        var draft = new HandDraft(folder, sample, page.By);
        var finished = new TaskCompletionSource<HandCount>(TaskCreationOptions.RunContinuationsAsynchronously);
        PageServer server = await PageServer.StartAsync(
            page.Port, endpoints => Map(endpoints, sample, draft, page.By, finished), cancellation).ConfigureAwait(false);
        await using (server.ConfigureAwait(false))
        {
            await Console.Out.WriteLineAsync($"Count on {server.Address}").ConfigureAwait(false);
            await Console.Error.WriteLineAsync("Only this machine reaches it. Finish on the page.").ConfigureAwait(false);
            HandCount count;
            try
            {
                count = await finished.Task.WaitAsync(cancellation).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                await Console.Error.WriteLineAsync("Stopped. What was counted so far is kept; the same command goes on with it.").ConfigureAwait(false);
                return ExitCode.Failed;
            }

            await Console.Out.WriteLineAsync(HandCountCommand.Summary(sample, [.. count.Tallies])).ConfigureAwait(false);
        }

        return ExitCode.Done;
    }

    private static async Task CheckAsync(AuditSample sample, CancellationToken cancellation)
    {
        AuditSource source = sample.Source;
        if (source.Kind != AuditSource.Recording)
        {
            throw new InputException(
                "A camera's pictures are not kept, so they cannot be played again; give the sheet that was filled in at the door with --csv.");
        }

        if (!File.Exists(source.Address))
        {
            throw new InputException($"The recording {source.Address} is no longer there; put it back, or count on the sheet with --csv.");
        }

        if (await RecordingSampler.ChecksumAsync(source.Address, cancellation).ConfigureAwait(false) != source.Sha256)
        {
            throw new InputException($"{source.Address} is not the recording that was sampled: its checksum differs. Put that one back, or sample anew.");
        }
    }

    private static void Map(
        IEndpointRouteBuilder endpoints, AuditSample sample, HandDraft draft, string by, TaskCompletionSource<HandCount> finished)
    {
        PageLine[] lines = [.. sample.ReadLines().Select(PageLine.Of)];
        endpoints.MapGet("/session", () => Results.Json(
            new PageSession(AuditSource.Recording, by, lines, draft.ReadTasks(), FilmClip.FramesPerSecond)));
        endpoints.MapGet("/film", (double from, double seconds, HttpContext context) => PlayAsync(sample, from, seconds, context));
        endpoints.MapPut("/tally", (HandTally tally) =>
            draft.Put(tally) is { } wrong ? Results.Text(wrong, statusCode: StatusCodes.Status400BadRequest) : Results.NoContent());
        endpoints.MapPost("/finish", (HttpContext context) =>
        {
            if (draft.Finish() is not { } count)
            {
                return Results.Text("Nothing was counted yet.", statusCode: StatusCodes.Status409Conflict);
            }

            // The answer goes out before the server does.
            context.Response.OnCompleted(() =>
            {
                finished.TrySetResult(count);
                return Task.CompletedTask;
            });
            return Results.NoContent();
        });
    }

    private static async Task PlayAsync(AuditSample sample, double from, double seconds, HttpContext context)
    {
        if (from is not >= 0 || from > sample.Source.DurationS || seconds is not (> 0 and <= FilmClip.LongestS))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        context.Response.ContentType = "application/octet-stream";
        try
        {
            await FilmClip.WriteAsync(sample.Source.Address, from, seconds, context.Response.Body, context.RequestAborted).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The page went on to something else.
        }
    }
}
