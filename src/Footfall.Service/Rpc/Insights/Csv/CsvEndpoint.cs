using Footfall.Service.Rpc.Errors;
using Footfall.V1;
using Grpc.Core;
using Microsoft.Net.Http.Headers;

namespace Footfall.Service.Rpc.Insights.Csv;

/// <summary>The CSV of ExportCsv as a file for browsers and scripts, since its JSON form has the bytes in base64.</summary>
internal static class CsvEndpoint
{
    /// <summary>Where it is served.</summary>
    public const string Address = "/v1/stores/{store}/insights.csv";

    /// <summary>Maps it; its metadata names the method whose access it has.</summary>
    public static void MapInsightsCsv(this IEndpointRouteBuilder app) => app
        .MapGet(Address, (string store, HttpContext context, CsvExport csv, RefusalInterceptor refusals) => ServeAsync(store, context, csv, refusals))
        .WithMetadata(InsightsService.Descriptor.FindMethodByName("ExportCsv"));

    private static async Task ServeAsync(string store, HttpContext context, CsvExport csv, RefusalInterceptor refusals)
    {
        CancellationToken gone = context.RequestAborted;
        try
        {
            CsvQuestion question = await csv.ReadAsync(CsvAddress.Read(store, context.Request.Query), gone).ConfigureAwait(false);
            HttpResponse response = context.Response;
            response.ContentType = "text/csv; charset=utf-8; header=present";
            response.Headers.CacheControl = "no-store";
            response.Headers.ContentDisposition =
                new ContentDispositionHeaderValue("attachment") { FileName = question.FileName }.ToString();
            await foreach (ReadOnlyMemory<byte> part in CsvExport.WriteAsync(question, gone).ConfigureAwait(false))
            {
                await response.BodyWriter.WriteAsync(part, gone).ConfigureAwait(false);
            }
        }
        catch (Exception failure) when (!gone.IsCancellationRequested)
        {
            RpcException refusal = failure as RpcException ?? refusals.Translate(failure, Address, gone);
            if (context.Response.HasStarted)
            {
                // A file that ends early has to look broken.
                context.Abort();
                return;
            }

            context.Response.Clear();
            await RefusalJson.WriteAsync(context.Response, refusal).ConfigureAwait(false);
        }
    }
}
