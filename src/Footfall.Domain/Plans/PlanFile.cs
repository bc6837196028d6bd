using System.Text.Json;
using Footfall.Domain.Plans.Reading;
using Footfall.Domain.Plans.Validation;

namespace Footfall.Domain.Plans;

/// <summary>The plan file: the JSON that a person writes for one camera.</summary>
/// <remarks>
/// All sections may be left out. Coordinates are 0..1 of the full picture, durations (<c>…_s</c>) are seconds; keys and
/// words are in snake_case. A queue zone may name the zone where its people are served as <c>service</c>. <c>display_name</c>, <c>color</c>, <c>length_metres</c> of a
/// line and <c>area_square_metres</c> and <c>capacity</c> of a zone are for people: nothing is counted by them.
/// </remarks>
public static class PlanFile
{
    /// <summary>Reads and validates a plan.</summary>
    /// <param name="utf8Json">The file's bytes; a byte order mark is skipped.</param>
    /// <param name="source">Names the plan in messages, such as the file's path.</param>
    /// <param name="version">Version of the resulting plan, not negative.</param>
    /// <exception cref="PlanException">The plan is not usable; gives everything that is wrong with it.</exception>
    public static CameraPlan Parse(ReadOnlySpan<byte> utf8Json, string source, int version = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(version);
        var errors = new PlanErrors();
        CameraPlan? plan = null;
        using (JsonDocument? document = PlanJson.Open(utf8Json, errors))
        {
            if (document is not null)
            {
                plan = PlanValidator.Validate(PlanReader.Read(document.RootElement, errors), version, errors);
            }
        }

        return plan ?? throw new PlanException(source, errors.InPlanOrder());
    }

    /// <summary>Reads and validates a plan file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="version">Version of the resulting plan, not negative.</param>
    /// <exception cref="PlanException">The file cannot be read or the plan is not usable.</exception>
    public static CameraPlan Load(string path, int version = 1)
    {
        byte[] bytes;
        try
        {
            bytes = ReadAtMost(path, PlanLimits.FileBytes + 1);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new PlanException(path, [new PlanError("", Describe(path, wrong))]);
        }

        if (bytes.Length > PlanLimits.FileBytes)
        {
            var error = new PlanError("", $"The file is longer than {PlanLimits.FileBytes} bytes; is it a plan?");
            throw new PlanException(path, [error]);
        }

        return Parse(bytes, path, version);
    }

    /// <summary>Writes a plan in the shape that <see cref="Parse"/> reads; what is read back is equal in all values.</summary>
    /// <returns>Indented UTF-8 JSON that ends with a line break. The version is not in it.</returns>
    public static byte[] Write(CameraPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return PlanWriter.Write(plan);
    }

    // Bounded, so that a path such as /dev/zero ends too.
    private static byte[] ReadAtMost(string path, int most)
    {
        using FileStream file = File.OpenRead(path);
        byte[] bytes = new byte[most];
        int length = file.ReadAtLeast(bytes, most, throwOnEndOfStream: false);
        return bytes[..length];
    }

    private static string Describe(string path, Exception wrong) => wrong switch
    {
        FileNotFoundException or DirectoryNotFoundException => "There is no such file; check the path.",
        _ when Directory.Exists(path) => "This is a folder; name the plan file in it.",
        UnauthorizedAccessException => "The file may not be read; check its permissions.",
        _ => $"The file cannot be read: {wrong.Message}",
    };
}
