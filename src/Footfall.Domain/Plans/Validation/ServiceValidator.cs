using Footfall.Domain.Plans.Reading;

namespace Footfall.Domain.Plans.Validation;

/// <summary>The zone that serves a queue: named by queues only, there, and of role service.</summary>
internal static class ServiceValidator
{
    private static readonly string Queue = PlanWords<ZoneRole>.Of(ZoneRole.Queue);
    private static readonly string Service = PlanWords<ZoneRole>.Of(ZoneRole.Service);

    public static void Validate(PlanConfig config, PlanErrors errors)
    {
        for (int i = 0; i < config.Zones.Count; i++)
        {
            ZoneConfig zone = config.Zones[i];
            if (zone.Service is { } named)
            {
                var place = new Place($"{PlanKeys.Zones}[{i}]", $"Zone '{Shown.Text(zone.Id ?? "")}'", errors);
                Check(zone, named, config.Zones, place[PlanKeys.Service]);
            }
        }
    }

    private static void Check(ZoneConfig zone, string named, IReadOnlyList<ZoneConfig> zones, Place place)
    {
        if (zone.Role != Queue)
        {
            place.Refuse($"names the service zone '{Shown.Text(named)}' but has {Role(zone)}; only a queue is served.");
            return;
        }

        ZoneConfig? served = zones.FirstOrDefault(other => other.Id == named);
        if (served is null)
        {
            IEnumerable<string> choice = zones.Where(other => other.Role == Service).Select(other => other.Id).OfType<string>();
            string hint = NearestWord.Hint(named, choice);
            place.Refuse(
                $"is served at '{Shown.Text(named)}', but there is no such zone{hint} Name a zone of role {Service}.");
        }
        else if (served.Role != Service)
        {
            place.Refuse($"is served at '{Shown.Text(named)}', which has {Role(served)}; name a zone of role {Service}.");
        }
    }

    private static string Role(ZoneConfig zone) => zone.Role is null ? "no role" : $"the role {Shown.Text(zone.Role)}";
}
