using Microsoft.Extensions.Options;

namespace Footfall.Service.Hosting;

/// <summary>Says all that is wrong with the settings at once.</summary>
internal static class WrongSettings
{
    private const string Separator = ": ";
    private const string RangeRule = " must be between ";

    private static readonly Dictionary<Type, string> Sections = new()
    {
        [typeof(ServiceOptions)] = ServiceOptions.SectionName,
        [typeof(StorageOptions)] = StorageOptions.SectionName,
        [typeof(InferenceOptions)] = InferenceOptions.SectionName,
        [typeof(AppearanceOptions)] = AppearanceOptions.SectionName,
        [typeof(LiveOptions)] = LiveOptions.SectionName,
        [typeof(AccessOptions)] = AccessOptions.SectionName,
    };

    public static string Describe(IEnumerable<OptionsValidationException> wrong, IConfiguration? settings) =>
        "Wrong settings:\n" + string.Join(
            '\n',
            wrong.SelectMany(one => one.Failures.Select(failure => $"  {Describe(one.OptionsType, failure, settings)}")));

    // A generated validator says "Property: remedy", and for a range, whose text cannot be set, "Property: The field
    // Class.Property must be between 1 and 64."; here the setting's whole name and its value are added.
    private static string Describe(Type options, string failure, IConfiguration? settings)
    {
        int end = failure.IndexOf(Separator, StringComparison.Ordinal);
        if (end < 0 || !Sections.TryGetValue(options, out string? section) || options.GetProperty(failure[..end]) is null)
        {
            return failure;
        }

        string key = $"{section}:{failure[..end]}";
        string remedy = failure[(end + Separator.Length)..];
        int rule = remedy.IndexOf(RangeRule, StringComparison.Ordinal);
        return $"{key} is '{settings?[key]}'; {(rule < 0 ? remedy : $"it{remedy[rule..]}")}";
    }
}
