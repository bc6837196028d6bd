using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Footfall.Domain.Plans;
using Footfall.Storage.Configuration;
using Footfall.V1;
using Google.Protobuf;

namespace Footfall.Exchange;

/// <summary>The whole configuration as a JSON document, in the contract's own form; earlier forms are read too.</summary>
public static class ConfigurationJson
{
    private static readonly JsonFormatter Formatter = new(JsonFormatter.Settings.Default.WithIndentation("  "));

    /// <summary>Writes a configuration.</summary>
    /// <returns>Indented UTF-8 JSON that ends with a line break.</returns>
    public static byte[] Write(Configuration configuration) => Encoding.UTF8.GetBytes(Formatter.Format(configuration) + "\n");

    /// <summary>Reads a configuration: an export, one of an earlier version, or one store in the form of <c>store.json</c>.</summary>
    /// <param name="utf8Json">The document; a byte order mark is skipped.</param>
    /// <param name="source">Names it in messages, such as the file's path.</param>
    /// <param name="baseFolder">Where relative file addresses start.</param>
    /// <returns>The stores; the message they were read from, null for an earlier form.</returns>
    /// <exception cref="InvalidMessageException">It is not valid; names every field that is wrong.</exception>
    /// <exception cref="StoreConfigException">It is no JSON, or not valid in an earlier form.</exception>
    public static (ImmutableArray<StorePlan> Stores, Configuration? Message) Read(ReadOnlySpan<byte> utf8Json, string source, string baseFolder)
    {
        if (utf8Json.StartsWith(Encoding.UTF8.Preamble))
        {
            utf8Json = utf8Json[Encoding.UTF8.Preamble.Length..];
        }

        if (IsEarlierForm(utf8Json))
        {
            return (StoreConfigFile.ParseAll(utf8Json, source, baseFolder), null);
        }

        Configuration message = Parse(utf8Json);
        return (Configurations.Read(message, baseFolder), message);
    }

    private static Configuration Parse(ReadOnlySpan<byte> utf8Json)
    {
        try
        {
            return Configuration.Parser.ParseJson(Encoding.UTF8.GetString(utf8Json));
        }
        catch (Exception wrong) when (wrong is InvalidProtocolBufferException or InvalidJsonException)
        {
            throw new InvalidMessageException([new PlanError("", $"This is not the JSON form of a configuration: {wrong.Message}")]);
        }
    }

    // Earlier forms have each store in an object of its own; what is no JSON is left to their reader, which says where.
    private static bool IsEarlierForm(ReadOnlySpan<byte> utf8Json)
    {
        var reader = new Utf8JsonReader(utf8Json);
        try
        {
            using var document = JsonDocument.ParseValue(ref reader);
            JsonElement root = document.RootElement;
            return root.ValueKind != JsonValueKind.Object
                || root.TryGetProperty("store", out _)
                || (root.TryGetProperty("stores", out JsonElement stores) && stores.ValueKind == JsonValueKind.Array
                    && stores.EnumerateArray().Any(store => store.ValueKind == JsonValueKind.Object && store.TryGetProperty("store", out _)));
        }
        catch (JsonException)
        {
            return true;
        }
    }
}
