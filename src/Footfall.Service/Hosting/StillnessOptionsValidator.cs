using Microsoft.Extensions.Options;

namespace Footfall.Service.Hosting;

/// <summary>Holds the range that has a meaning of its own for 0.</summary>
internal sealed class StillnessOptionsValidator : IValidateOptions<StillnessOptions>
{
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Most = TimeSpan.FromDays(7);

    public ValidateOptionsResult Validate(string? name, StillnessOptions options) =>
        options.LearnAfter == TimeSpan.Zero || (options.LearnAfter >= Least && options.LearnAfter <= Most)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"{StillnessOptions.SectionName}:{nameof(StillnessOptions.LearnAfter)} is {options.LearnAfter}; write 00:00:10 to 7.00:00:00, " +
                "or 00:00:00 to leave nothing out.");
}
