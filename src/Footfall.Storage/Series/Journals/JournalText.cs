using System.Text.Json;
using System.Text.Json.Serialization;
using Footfall.Domain.Journals;

namespace Footfall.Storage.Series.Journals;

/// <summary>A journal as JSON.</summary>
internal static class JournalText
{
    private static readonly JsonSerializerOptions Format = new()
    {
        Converters = { new JsonStringEnumConverter(), new DwellHistogramConverter() },
        IgnoreReadOnlyProperties = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
    };

    public static string Write(CameraJournal journal) => JsonSerializer.Serialize(journal, Format);

    /// <exception cref="JsonException">Another version of the program wrote it, and this one cannot read it.</exception>
    public static CameraJournal Read(string text) =>
        JsonSerializer.Deserialize<CameraJournal>(text, Format) ?? throw new JsonException("The journal is empty.");
}
