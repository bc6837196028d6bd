namespace Footfall.Service.Hosting;

/// <summary>When something that looks like a person and never moves is left out.</summary>
public sealed class StillnessOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string SectionName = "Stillness";

    /// <summary>How long it has to have been still while the camera was covered. Forgotten once it is gone for four times as long.</summary>
    /// <value>
    /// 10 s to 7 days; 3 h unless set; 0 leaves nothing out. Under two hours people who sit still become things: only for trials.
    /// </value>
    public TimeSpan LearnAfter { get; set; } = TimeSpan.FromHours(3);
}
