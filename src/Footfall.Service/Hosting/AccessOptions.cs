using System.ComponentModel.DataAnnotations;

namespace Footfall.Service.Hosting;

/// <summary>Who may call, how often and how long.</summary>
public sealed class AccessOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string SectionName = "Access";

    /// <summary>How long somebody stays signed in who does not say otherwise, as on the pages.</summary>
    /// <value>1 minute to 30 days; 8 hours unless set.</value>
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00")]
    public TimeSpan SessionLifetime { get; set; } = TimeSpan.FromHours(8);

    /// <summary>How long the one-time link of the first start holds; a new one is printed when it has expired.</summary>
    /// <value>1 minute to 7 days; 1 day unless set.</value>
    [Range(typeof(TimeSpan), "00:01:00", "7.00:00:00")]
    public TimeSpan SetupLinkLifetime { get; set; } = TimeSpan.FromDays(1);

    /// <summary>Calls a second that one caller may go on making; a caller is a user, a key, or an address that shows neither.</summary>
    /// <value>1 to 100,000; 100 unless set.</value>
    [Range(1, 100_000)]
    public int CallsPerSecond { get; set; } = 100;

    /// <summary>Calls that one caller may make at once after a rest.</summary>
    /// <value>1 to 1,000,000; 500 unless set.</value>
    [Range(1, 1_000_000)]
    public int CallBurst { get; set; } = 500;

    /// <summary>Streams that one caller may have open at once.</summary>
    /// <value>1 to 1000; 32 unless set.</value>
    [Range(1, 1000)]
    public int StreamsPerCaller { get; set; } = 32;

    /// <summary>Wrong passwords for one user before the next attempt has to wait; four times as many from one address.</summary>
    /// <value>1 to 100; 5 unless set.</value>
    [Range(1, 100)]
    public int FreeSignInAttempts { get; set; } = 5;

    /// <summary>Longest wait between two attempts; it begins with a second and doubles.</summary>
    /// <value>1 second to 1 hour; 1 minute unless set.</value>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan LongestSignInWait { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Gives <c>/metrics</c> to programs on this machine that show no key.</summary>
    /// <value>False unless set.</value>
    public bool MetricsWithoutKey { get; set; }
}
