using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Footfall.Service.Rpc.Insights.Answers;
using Footfall.Service.Rpc.Insights.Ranges;
using Footfall.Service.Rpc.Insights.Subjects;
using Footfall.V1;

namespace Footfall.Service.Rpc.Insights.Csv;

/// <summary>Writes the rows of intervals as CSV, of any length, holding one part of it.</summary>
internal sealed class CsvExport(InsightStores stores)
{
    /// <summary>Longest part.</summary>
    public const int PartBytes = 64 * 1024;

    /// <summary>Checks a request.</summary>
    /// <exception cref="Grpc.Core.RpcException">It is wrong.</exception>
    public async Task<CsvQuestion> ReadAsync(ExportCsvRequest request, CancellationToken cancellation)
    {
        InsightStore store = await stores.FindAsync(request.Parent, cancellation).ConfigureAwait(false);
        var problems = new Problems();
        InsightRange? range = new RangeReader(store.Calendar, store.Now, problems).Read(request.Range, request.Bucket, int.MaxValue);
        if (!Enum.IsDefined(request.Time))
        {
            problems.Add("time", $"{request.Time:D} has no meaning; give one of {ContractEnum<CsvTime>.Choice}.");
        }

        ImmutableArray<Subject> subjects =
            await InsightsRpc.SubjectsAsync(store, request.Subjects, problems, cancellation).ConfigureAwait(false);
        DateTimeOffset closed = await stores.ClosedUntilAsync(store, cancellation).ConfigureAwait(false);
        return new CsvQuestion(store, range!, subjects, request.Time == CsvTime.Utc, closed);
    }

    /// <summary>The file, part by part; each is overwritten by the next.</summary>
    public static async IAsyncEnumerable<ReadOnlyMemory<byte>> WriteAsync(
        CsvQuestion question, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var text = new CsvText();
        var row = new CsvRow(question);
        var buffer = new ArrayBufferWriter<byte>(PartBytes);
        CsvRow.WriteHeader(text);
        text.EndLine(buffer);
        var rows = new IntervalRows(question.Store, question.Range, question.Subjects, question.ClosedUntil);
        await foreach (Interval interval in rows.ReadAsync(question.Range.Start, long.MaxValue / 2, cancellation).ConfigureAwait(false))
        {
            row.Write(text, interval);
            text.EndLine(buffer);
            if (buffer.WrittenCount < PartBytes)
            {
                continue;
            }

            // A row ends where it ends; parts do not.
            int sent = 0;
            for (; buffer.WrittenCount - sent >= PartBytes; sent += PartBytes)
            {
                yield return buffer.WrittenMemory.Slice(sent, PartBytes);
            }

            byte[] rest = buffer.WrittenSpan[sent..].ToArray();
            buffer.ResetWrittenCount();
            buffer.Write(rest);
        }

        if (buffer.WrittenCount > 0)
        {
            yield return buffer.WrittenMemory;
        }
    }
}
