using System.Globalization;
using Footfall.V1;
using Google.Protobuf.WellKnownTypes;
using Microsoft.Extensions.Primitives;
using Enum = System.Enum;

namespace Footfall.Service.Rpc.Insights.Csv;

/// <summary>Reads a request for CSV out of an address, with the names that the contract's other addresses have.</summary>
internal static class CsvAddress
{
    private const string Known = "subjects, range.startTime, range.endTime, range.hours, bucket, time";

    /// <summary>Reads it.</summary>
    /// <param name="store">The store's id.</param>
    /// <param name="query">What stands behind the question mark.</param>
    /// <exception cref="Grpc.Core.RpcException">A part of it is wrong.</exception>
    public static ExportCsvRequest Read(string store, IQueryCollection query)
    {
        var problems = new Problems();
        var request = new ExportCsvRequest { Parent = $"stores/{store}", Range = new TimeRange() };
        foreach ((string key, StringValues values) in query)
        {
            string value = values.Count == 0 ? "" : values[^1] ?? "";
            switch (key)
            {
                case "subjects":
                    request.Subjects.AddRange(values.Where(name => name is not null));
                    break;
                case "range.startTime" or "range.start_time":
                    request.Range.StartTime = Time(value, "range.start_time", problems);
                    break;
                case "range.endTime" or "range.end_time":
                    request.Range.EndTime = Time(value, "range.end_time", problems);
                    break;
                case "range.hours":
                    request.Range.Hours = Choice<HoursMode>(value, key, problems);
                    break;
                case "bucket":
                    request.Bucket = Choice<V1.Bucket>(value, key, problems);
                    break;
                case "time":
                    request.Time = Choice<CsvTime>(value, key, problems);
                    break;
                default:
                    problems.Add(key, $"There is no such field; give some of {Known}.");
                    break;
            }
        }

        problems.ThrowIfAny();
        return request;
    }

    private static Timestamp? Time(string text, string field, Problems problems)
    {
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset moment))
        {
            return Timestamp.FromDateTimeOffset(moment);
        }

        problems.Add(field, $"'{text}' is no time; write it as in 2026-03-29T00:00:00Z.");
        return null;
    }

    private static T Choice<T>(string text, string field, Problems problems)
        where T : struct, Enum
    {
        if (!ContractEnum<T>.TryParse(text, out T value))
        {
            problems.Add(field, $"'{text}' has no meaning; give one of {ContractEnum<T>.Choice}.");
        }

        return value;
    }
}
