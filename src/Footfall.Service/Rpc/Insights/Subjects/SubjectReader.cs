using System.Collections.Immutable;
using Footfall.Domain.Plans;
using Footfall.Service.Rpc.Errors;
using Footfall.Storage.Configuration;
using Footfall.Storage.Series.Sums;

namespace Footfall.Service.Rpc.Insights.Subjects;

/// <summary>Finds what a request is about.</summary>
/// <param name="store">The store that it names.</param>
/// <param name="problems">Told of names that are none.</param>
internal sealed class SubjectReader(InsightStore store, Problems problems)
{
    /// <summary>Most names in a request.</summary>
    public const int MostNames = 1000;

    // A thousand cameras have more lines and zones than anyone reads in one answer.
    private const int MostSubjects = 10_000;

    private readonly SubjectMaker _make = new(store);

    /// <summary>Takes names apart.</summary>
    /// <param name="names">As they were sent.</param>
    /// <param name="field">Where.</param>
    /// <param name="most">Most names allowed.</param>
    /// <param name="kinds">What may be asked about.</param>
    /// <returns>Those that are right; the problems tell of the others.</returns>
    public List<SubjectName> Parse(IReadOnlyList<string> names, string field, int most, params ReadOnlySpan<SubjectKind> kinds)
    {
        if (names.Count > most)
        {
            problems.Add(field, $"There are {names.Count} names; at most {most} are allowed.");
            return [];
        }

        List<SubjectName> found = [];
        for (int i = 0; i < names.Count; i++)
        {
            string place = $"{field}[{i}]";
            var name = SubjectName.Parse(names[i]);
            if (name is null)
            {
                problems.Add(place, $"'{Shortened(names[i])}' is no such name; write it as {SubjectName.Forms}.");
            }
            else if (name.Store != store.Plan.Id)
            {
                problems.Add(place, $"'{names[i]}' is of another store than the parent, {store.Name}; ask about each store by itself.");
            }
            else if (!kinds.Contains(name.Kind))
            {
                problems.Add(place, $"'{names[i]}' is a {Word(name.Kind)}; give {string.Join(" or ", kinds.ToArray().Select(kind => $"a {Word(kind)}"))}.");
            }
            else if (!found.Contains(name))
            {
                found.Add(name);
            }
        }

        return found;
    }

    /// <summary>The subjects with some names; a camera stands for all of its lines and zones.</summary>
    /// <param name="names">Of this store.</param>
    /// <param name="field">Where they were sent.</param>
    /// <param name="zonesOnly">Whether a camera stands for its zones alone.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="Grpc.Core.RpcException">One is unknown.</exception>
    public async Task<ImmutableArray<Subject>> FindAsync(
        IReadOnlyList<SubjectName> names, string field, bool zonesOnly, CancellationToken cancellation)
    {
        var found = new Dictionary<string, Subject>(StringComparer.Ordinal);
        foreach (SubjectName name in names)
        {
            foreach (Subject subject in await FindAsync(name, zonesOnly, cancellation).ConfigureAwait(false))
            {
                found.TryAdd(subject.Name, subject);
            }

            if (found.Count > MostSubjects)
            {
                throw Refusal.InvalidField(field, $"They stand for more than {MostSubjects} lines and zones; ask about fewer cameras at once.");
            }
        }

        return [.. found.Values];
    }

    /// <summary>The store itself.</summary>
    public Task<Subject> StoreAsync(CancellationToken cancellation) => _make.StoreAsync(cancellation);

    /// <summary>Every zone of the plans that has a role.</summary>
    public ImmutableArray<Subject> Zones(ZoneRole role) =>
    [
        .. store.Plan.Cameras.SelectMany(camera => camera.Plan.Zones
            .Where(zone => zone.Role == role)
            .Select(zone => _make.Zone(camera.Id, zone.Id, role))),
    ];

    /// <summary>Cameras as wholes, those that are configured no more but have counted included.</summary>
    /// <param name="names">Empty for all that are configured.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="Grpc.Core.RpcException">One is unknown.</exception>
    public async Task<ImmutableArray<Subject>> CamerasAsync(IReadOnlyList<SubjectName> names, CancellationToken cancellation)
    {
        if (names.Count == 0)
        {
            return [.. store.Plan.Cameras.Select(camera => _make.Camera(camera.Id, camera.Name))];
        }

        var found = ImmutableArray.CreateBuilder<Subject>();
        foreach (SubjectName name in names)
        {
            Subject camera = _make.Camera(name.Camera, store.Camera(name.Camera)?.Name ?? name.Camera);
            await RequireAsync(store.Camera(name.Camera) is not null, camera, cancellation).ConfigureAwait(false);
            found.Add(camera);
        }

        return found.ToImmutable();
    }

    /// <summary>The floor as some cameras see it together.</summary>
    public Task<Subject> FloorAsync(IReadOnlyCollection<string> cameraIds, CancellationToken cancellation) =>
        _make.FloorAsync(cameraIds, cancellation);

    private async Task<IEnumerable<Subject>> FindAsync(SubjectName name, bool zonesOnly, CancellationToken cancellation)
    {
        CameraSetup? camera = store.Camera(name.Camera);
        switch (name.Kind)
        {
            case SubjectKind.Store:
                return [await _make.StoreAsync(cancellation).ConfigureAwait(false)];
            case SubjectKind.Area:
                AreaPlan area = store.Plan.Areas.FirstOrDefault(one => one.Id == name.Id)
                    ?? throw Refusal.NotFound(Names.ResourceNames.Area.Format(name.Store, name.Id));
                return [await _make.AreaAsync(area, cancellation).ConfigureAwait(false)];
            case SubjectKind.Line:
                Subject line = _make.Line(name.Camera, name.Id);
                bool isPlanned = camera?.Plan.Lines.Any(one => one.Id == name.Id) == true;
                await RequireAsync(isPlanned, line, cancellation).ConfigureAwait(false);
                return [line];
            case SubjectKind.Zone:
                ZoneRole? role = _make.RoleOf(name.Camera, name.Id);
                Subject zone = _make.Zone(name.Camera, name.Id, role);
                await RequireAsync(role is not null, zone, cancellation).ConfigureAwait(false);
                return [zone];
            default:
                return camera is null
                    ? throw Refusal.NotFound(Names.ResourceNames.Camera.Format(name.Store, name.Camera))
                    : Parts(camera, zonesOnly);
        }
    }

    private IEnumerable<Subject> Parts(CameraSetup camera, bool zonesOnly) =>
        (zonesOnly ? [] : camera.Plan.Lines.Select(line => _make.Line(camera.Id, line.Id)))
        .Concat(camera.Plan.Zones.Select(zone => _make.Zone(camera.Id, zone.Id, zone.Role)));

    /// <summary>What was taken out of the plan is still known by what it has counted.</summary>
    private async Task RequireAsync(bool isConfigured, Subject subject, CancellationToken cancellation)
    {
        if (!isConfigured && !await store.Series.HoldsAsync(subject.Items[0], cancellation).ConfigureAwait(false))
        {
            throw Refusal.NotFound(subject.Name);
        }
    }

    private static string Word(SubjectKind kind) => kind switch
    {
        SubjectKind.Line => "line",
        SubjectKind.Zone => "zone",
        SubjectKind.Area => "area",
        SubjectKind.Store => "store",
        _ => "camera",
    };

    private static string Shortened(string name) => name.Length <= 128 ? name : name[..128] + "…";
}
