using System.Text.Json;
using System.Text.Json.Serialization;
using Footfall.Domain.Measures;

namespace Footfall.Storage.Series.Journals;

/// <summary>A histogram as an object of bucket numbers and counts.</summary>
internal sealed class DwellHistogramConverter : JsonConverter<DwellHistogram>
{
    public override DwellHistogram Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var buckets = JsonSerializer.Deserialize<Dictionary<int, int>>(ref reader, options) ?? [];
        try
        {
            return DwellHistogram.FromBuckets(buckets);
        }
        catch (ArgumentException malformed)
        {
            throw new JsonException(malformed.Message, malformed);
        }
    }

    public override void Write(Utf8JsonWriter writer, DwellHistogram value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, new Dictionary<int, int>(value.Buckets), options);
}
