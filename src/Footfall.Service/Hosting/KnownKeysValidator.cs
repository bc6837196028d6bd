using Microsoft.Extensions.Options;

namespace Footfall.Service.Hosting;

/// <summary>Refuses settings that do not exist: one that is spelled wrongly must not look as if it were set.</summary>
/// <param name="section">The section that holds the options.</param>
internal sealed class KnownKeysValidator<TOptions>(IConfigurationSection section) : IValidateOptions<TOptions>
    where TOptions : class
{
    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        string[] known = [.. typeof(TOptions).GetProperties().Select(property => property.Name)];
        string[] failures =
        [
            .. section.GetChildren()
                .Where(child => !known.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
                .Select(child => $"{child.Path} is no setting; {section.Path} has {string.Join(", ", known)}."),
        ];
        return failures.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
