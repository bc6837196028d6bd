using System.Globalization;

namespace Footfall.Service.Rpc.Access;

/// <summary>A place in the two logs that are one to callers.</summary>
/// <param name="Config">A number of a line of the configuration's log.</param>
/// <param name="Access">A number of a line of the log of users and keys.</param>
internal readonly record struct AuditPosition(long Config, long Access)
{
    /// <summary>After every line.</summary>
    public static AuditPosition End { get; } = new(long.MaxValue, long.MaxValue);

    /// <summary>Before every line.</summary>
    public static AuditPosition Start { get; } = new(0, 0);

    /// <summary>As a page token has it.</summary>
    public string[] Parts => [Config.ToString(CultureInfo.InvariantCulture), Access.ToString(CultureInfo.InvariantCulture)];

    /// <summary>Reads what a page token has.</summary>
    /// <returns>Null for what is none.</returns>
    public static AuditPosition? Read(string[] parts) =>
        long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out long config)
        && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out long access)
            ? new AuditPosition(config, access)
            : null;
}
