using System.ComponentModel.DataAnnotations;

namespace Footfall.Service.Hosting;

/// <summary>What watchers of the live page get.</summary>
public sealed class LiveOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string SectionName = "Live";

    /// <summary>Most pictures a second that one watcher gets of one camera; a slow watcher gets fewer.</summary>
    /// <value>0.1 to 60; 10 unless set.</value>
    [Range(0.1, 60)]
    public double PicturesPerSecond { get; set; } = 10;

    /// <summary>Most watchers at once; one more is told to come back later.</summary>
    /// <value>1 to 1000; 32 unless set.</value>
    [Range(1, 1000)]
    public int MaxWatchers { get; set; } = 32;
}
