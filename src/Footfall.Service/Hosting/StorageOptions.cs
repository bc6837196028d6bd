using System.ComponentModel.DataAnnotations;

namespace Footfall.Service.Hosting;

/// <summary>Where the store of record lives.</summary>
public sealed class StorageOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string SectionName = "Storage";

    /// <summary>Folder of the configuration and of the series; made when missing.</summary>
    /// <value>A path; a relative one starts at the checkout, or at the program's folder without one. <c>data</c> unless set.</value>
    [Required(ErrorMessage = "name a folder, such as data.")]
    public string DataFolder { get; set; } = "data";

    /// <summary>Folders that cameras of callers may be files of, with all below them; the data folder is one always.</summary>
    /// <value>Paths, relative ones as above. The settings file names <c>footage</c>, which holds the demo store's films.</value>
    public IList<string> MediaFolders { get; } = [];
}
