using Footfall.V1;

namespace Footfall.Api.Tests.Live;

/// <summary>What a watcher makes of what it is told: the numbers after each message.</summary>
internal sealed class CountLedger
{
    private readonly Dictionary<string, (int In, int Out)> _lines = [];
    private readonly Dictionary<string, (int? Inside, int Visits)> _zones = [];

    /// <summary>Every message's token, in order.</summary>
    public List<string> Tokens { get; } = [];

    /// <summary>The numbers after each token.</summary>
    public Dictionary<string, string> After { get; } = [];

    /// <summary>Messages that told of an event.</summary>
    public int Events { get; private set; }

    /// <summary>Crossings told.</summary>
    public int Crossings { get; private set; }

    public string Newest => Tokens[^1];

    /// <summary>The numbers as text, so that two ledgers can be compared and a difference be read.</summary>
    public static string Describe(StandingCounts counts)
    {
        var ledger = new CountLedger();
        ledger.Begin(counts);
        return ledger.Now();
    }

    public void Take(WatchCountsResponse message)
    {
        message.ResumeToken.Length.ShouldBeInRange(1, 256);
        switch (message.EventCase)
        {
            case WatchCountsResponse.EventOneofCase.Standing:
                Begin(message.Standing);
                break;
            case WatchCountsResponse.EventOneofCase.Crossing:
                (int came, int went) = _lines.GetValueOrDefault(message.Crossing.Line);
                _lines[message.Crossing.Line] = message.Crossing.Direction == CrossingDirection.In ? (came + 1, went) : (came, went + 1);
                Crossings++;
                break;
            case WatchCountsResponse.EventOneofCase.Visit:
                (int? inside, int visits) = _zones.GetValueOrDefault(message.Visit.Zone);
                _zones[message.Visit.Zone] = (inside, visits + 1);
                break;
            case WatchCountsResponse.EventOneofCase.Occupancy:
                (_, int ended) = _zones.GetValueOrDefault(message.Occupancy.Zone);
                _zones[message.Occupancy.Zone] = (message.Occupancy.HasOccupancy ? message.Occupancy.Occupancy : null, ended);
                break;
        }

        Events += message.EventCase is WatchCountsResponse.EventOneofCase.Standing or WatchCountsResponse.EventOneofCase.Quiet ? 0 : 1;
        Tokens.Add(message.ResumeToken);
        After[message.ResumeToken] = Now();
    }

    private void Begin(StandingCounts counts)
    {
        _lines.Clear();
        _zones.Clear();
        foreach (StandingLine line in counts.Lines)
        {
            _lines[line.Line] = (line.In, line.Out);
        }

        foreach (StandingZone zone in counts.Zones)
        {
            _zones[zone.Zone] = (zone.HasOccupancy ? zone.Occupancy : null, zone.ZoneVisits);
        }
    }

    private string Now() => string.Join('\n',
    [
        .. _lines.OrderBy(line => line.Key).Select(line => $"{line.Key}: {line.Value.In} in, {line.Value.Out} out"),
        .. _zones.OrderBy(zone => zone.Key).Select(zone => $"{zone.Key}: {zone.Value.Inside ?? -1} inside, {zone.Value.Visits} visits"),
    ]);
}
