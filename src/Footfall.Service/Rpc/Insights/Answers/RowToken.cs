using System.Buffers.Binary;
using System.Buffers.Text;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Footfall.Service.Rpc.Errors;
using Footfall.Service.Rpc.Insights.Ranges;
using Footfall.Service.Rpc.Insights.Subjects;
using Footfall.V1;
using Google.Protobuf;

namespace Footfall.Service.Rpc.Insights.Answers;

/// <summary>Where the next page begins, as a text that means nothing to others.</summary>
/// <param name="Bucket">Where the next row's bucket begins.</param>
/// <param name="Subject">The next row's place among the subjects.</param>
/// <param name="End">Where the range ends, which "now" moved when the first page was asked for.</param>
internal readonly record struct RowToken(DateTimeOffset Bucket, int Subject, DateTimeOffset End)
{
    private const int PrintBytes = 12;

    /// <summary>What a token is good for: the same question about the same lines and zones.</summary>
    public static byte[] PrintOf(QueryIntervalsRequest request, ImmutableArray<Subject> subjects)
    {
        QueryIntervalsRequest question = request.Clone();
        question.PageToken = "";
        question.PageSize = 0;
        string names = string.Join('\n', subjects.Select(subject => subject.Name));
        return SHA256.HashData([.. question.ToByteArray(), 0, .. Encoding.UTF8.GetBytes(names)])[..PrintBytes];
    }

    /// <summary>Writes it.</summary>
    public string Write(byte[] print)
    {
        Span<byte> bytes = stackalloc byte[PrintBytes + 20];
        print.CopyTo(bytes);
        BinaryPrimitives.WriteInt64BigEndian(bytes[PrintBytes..], Bucket.ToUnixTimeSeconds());
        BinaryPrimitives.WriteInt64BigEndian(bytes[(PrintBytes + 8)..], End.ToUnixTimeSeconds());
        BinaryPrimitives.WriteInt32BigEndian(bytes[(PrintBytes + 16)..], Subject);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Reads it.</summary>
    /// <param name="text">As it was sent.</param>
    /// <param name="print">What it has to be good for.</param>
    /// <param name="range">The range as it is now.</param>
    /// <param name="subjects">How many there are.</param>
    /// <exception cref="Grpc.Core.RpcException">It is none of this question.</exception>
    public static RowToken Read(string text, byte[] print, InsightRange range, int subjects)
    {
        Span<byte> bytes = stackalloc byte[PrintBytes + 20];
        if (!Base64Url.IsValid(text) || !Base64Url.TryDecodeFromChars(text, bytes, out int written)
            || written != bytes.Length || !bytes[..PrintBytes].SequenceEqual(print))
        {
            throw Refusal.InvalidPageToken();
        }

        long bucket = BinaryPrimitives.ReadInt64BigEndian(bytes[PrintBytes..]);
        long end = BinaryPrimitives.ReadInt64BigEndian(bytes[(PrintBytes + 8)..]);
        int subject = BinaryPrimitives.ReadInt32BigEndian(bytes[(PrintBytes + 16)..]);
        bool fits = bucket >= range.Start.ToUnixTimeSeconds() && bucket < end && end <= range.End.ToUnixTimeSeconds()
            && subject >= 0 && subject < subjects;
        return fits
            ? new RowToken(DateTimeOffset.FromUnixTimeSeconds(bucket), subject, DateTimeOffset.FromUnixTimeSeconds(end))
            : throw Refusal.InvalidPageToken();
    }
}
