using System.Globalization;
using Footfall.Storage.Access;
using Footfall.V1;
using Google.Protobuf.WellKnownTypes;
using ConfigEntry = Footfall.Storage.Configuration.Database.AuditEntry;

namespace Footfall.Service.Rpc.Access;

/// <summary>A line of one of the two logs, in the contract's words.</summary>
/// <param name="Entry">The line.</param>
/// <param name="IsConfig">Whether it is the configuration's.</param>
/// <param name="Number">Its number in that log.</param>
internal sealed record AuditLine(AuditEntry Entry, bool IsConfig, long Number)
{
    /// <summary>Begins the id of a line of the configuration's log.</summary>
    public const char ConfigLetter = 'c';

    /// <summary>Begins the id of a line of the log of users and keys.</summary>
    public const char AccessLetter = 'a';

    /// <summary>A line of the configuration's log.</summary>
    public static AuditLine Of(ConfigEntry stored) => new(
        new AuditEntry
        {
            Name = Name(ConfigLetter, stored.Number),
            CreateTime = Timestamp.FromDateTimeOffset(stored.At),
            Actor = stored.Author,
            Peer = stored.Peer ?? "",
            Method = stored.Method ?? MethodRule.Every.FirstOrDefault(rule => rule.Method.Name == stored.Command)?.Name ?? "",
            Resource = stored.Resource,
            Changes = { stored.Changes },
            PlanVersion = stored.PlanVersion,
        },
        true,
        stored.Number);

    /// <summary>A line of the log of users and keys.</summary>
    public static AuditLine Of(AccessEntry stored) => new(
        new AuditEntry
        {
            Name = Name(AccessLetter, stored.Number),
            CreateTime = Timestamp.FromDateTimeOffset(stored.At),
            Actor = stored.Actor,
            Peer = stored.Peer,
            Method = stored.Method,
            Resource = stored.Resource,
            Code = stored.Code,
            Changes = { stored.Changes },
        },
        false,
        stored.Number);

    private static string Name(char letter, long number) => $"auditEntries/{letter}{number.ToString(CultureInfo.InvariantCulture)}";
}
