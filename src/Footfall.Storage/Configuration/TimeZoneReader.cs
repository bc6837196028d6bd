namespace Footfall.Storage.Configuration;

/// <summary>Finds time zones by their IANA names.</summary>
internal static class TimeZoneReader
{
    private const string Example = "write an IANA name such as Europe/London";

    /// <returns>Null when there are errors.</returns>
    public static TimeZoneInfo? Read(string? name, string path, ConfigErrors errors)
    {
        if (name is null)
        {
            errors.AddMissing(path, $"The store has no time_zone; {Example}.");
            return null;
        }

        if (TimeZoneInfo.TryFindSystemTimeZoneById(name, out TimeZoneInfo? zone) && zone.HasIanaId)
        {
            return zone;
        }

        string remedy = TimeZoneInfo.TryConvertWindowsIdToIanaId(name, out string? iana) ? $"write {iana}" : Example;
        string shown = name.Length <= 64 && !name.Any(char.IsControl) ? $"'{name}'" : "given";
        errors.Add(path, $"The time zone {shown} is not known; {remedy}.");
        return null;
    }
}
