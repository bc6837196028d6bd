using System.ComponentModel.DataAnnotations;

namespace Footfall.Service.Hosting;

/// <summary>How the service meets the world.</summary>
public sealed class ServiceOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string SectionName = "Service";

    /// <summary>
    /// Listens on addresses that other machines reach. The service has no login: whoever reaches it sees the cameras.
    /// </summary>
    /// <value>False unless set: only 127.0.0.1, ::1 and localhost.</value>
    public bool AllowRemote { get; set; }

    /// <summary>How log lines are written.</summary>
    /// <value>Auto unless set: text on a terminal, JSON anywhere else.</value>
    [EnumDataType(typeof(LogFormat), ErrorMessage = "give Auto, Text or Json.")]
    public LogFormat LogFormat { get; set; } = LogFormat.Auto;

    /// <summary>Longest time that stopping takes: frames drain and the last intervals are committed.</summary>
    /// <value>5 seconds to 10 minutes; 30 seconds unless set.</value>
    [Range(typeof(TimeSpan), "00:00:05", "00:10:00")]
    public TimeSpan StopWithin { get; set; } = TimeSpan.FromSeconds(30);
}
