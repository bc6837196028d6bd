using Microsoft.Extensions.Options;

namespace Footfall.Service.Hosting;

/// <summary>Refuses media folders without a name: an empty one would be the whole checkout.</summary>
internal sealed class MediaFoldersValidator : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options) =>
        options.MediaFolders.Any(string.IsNullOrWhiteSpace)
            ? ValidateOptionsResult.Fail(
                $"{StorageOptions.SectionName}:{nameof(StorageOptions.MediaFolders)} has an entry without a name; name a folder, such as footage, or leave it out.")
            : ValidateOptionsResult.Success;
}
