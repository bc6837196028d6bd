using System.Collections.Immutable;
using Footfall.Domain.Plans;

namespace Footfall.Storage.Configuration.Database;

/// <summary>The configuration refused; nothing was changed. Holds no secrets.</summary>
public sealed class ConfigRefusedException : Exception
{
    private ConfigRefusedException(RefusalKind kind, string resource, string message)
        : base(message)
    {
        Kind = kind;
        Resource = resource;
    }

    /// <summary>Why.</summary>
    public RefusalKind Kind { get; }

    /// <summary>What it is about, as in <c>stores/high-street/cameras/door</c>.</summary>
    public string Resource { get; }

    /// <summary>For <see cref="RefusalKind.Invalid"/>: everything that is wrong, by field of what was sent.</summary>
    public ImmutableArray<PlanError> Errors { get; private init; } = [];

    /// <summary>For <see cref="RefusalKind.StaleEtag"/>: the present etag.</summary>
    public string? CurrentEtag { get; private init; }

    /// <summary>For <see cref="RefusalKind.Blocked"/>: names of what stands in the way.</summary>
    public ImmutableArray<string> Blockers { get; private init; } = [];

    internal static ConfigRefusedException NotFound(string resource) =>
        new(RefusalKind.NotFound, resource, $"There is no '{resource}'; check the name.");

    internal static ConfigRefusedException AlreadyExists(string resource) =>
        new(RefusalKind.AlreadyExists, resource, $"'{resource}' is there already, in this spelling or another; choose another id.");

    internal static ConfigRefusedException Stale(string resource, string currentEtag) => new(
        RefusalKind.StaleEtag,
        resource,
        $"'{resource}' was changed by somebody else since it was read; read it again and repeat the change.")
    {
        CurrentEtag = currentEtag,
    };

    internal static ConfigRefusedException Invalid(string resource, IEnumerable<PlanError> errors)
    {
        ImmutableArray<PlanError> all = [.. errors];
        return new(RefusalKind.Invalid, resource, $"'{resource}' cannot be stored:\n" + string.Join('\n', all.Select(error => $"  {error}")))
        {
            Errors = all,
        };
    }

    internal static ConfigRefusedException Invalid(string resource, string path, string message) =>
        Invalid(resource, [new PlanError(path, message)]);

    internal static ConfigRefusedException RequestIdReused() => new(
        RefusalKind.RequestIdReused,
        ResourceName.Configuration,
        "The request id was used for another change within the last day; make a new one for each change.");

    internal static ConfigRefusedException Blocked(string resource, IEnumerable<string> blockers)
    {
        ImmutableArray<string> all = [.. blockers];
        return new(RefusalKind.Blocked, resource, $"'{resource}' cannot go while it is used by {string.Join(", ", all)}; free it there first, or force it.")
        {
            Blockers = all,
        };
    }
}
