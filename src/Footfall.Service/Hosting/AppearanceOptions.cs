using System.ComponentModel.DataAnnotations;

namespace Footfall.Service.Hosting;

/// <summary>Whether people who were hidden for longer are told by their looks. Off unless a model is named.</summary>
public sealed class AppearanceOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string SectionName = "Appearance";

    /// <summary>Name of an embedding model in <see cref="InferenceOptions.ModelFolder"/>, computed by the same provider.</summary>
    /// <value>None unless set: no looks are taken.</value>
    public string? Model { get; set; }

    /// <summary>How long somebody lost may be found again; then their vector is erased.</summary>
    /// <value>2 seconds to 5 minutes; 30 seconds unless set.</value>
    [Range(typeof(TimeSpan), "00:00:02", "00:05:00")]
    public TimeSpan Limit { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>People looked at in one frame of one camera at most.</summary>
    /// <value>1 to 64; 2 unless set.</value>
    [Range(1, 64)]
    public int LooksPerFrame { get; set; } = 2;
}
