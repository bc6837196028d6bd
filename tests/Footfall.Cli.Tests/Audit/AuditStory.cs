using System.Text.Json.Nodes;
using Footfall.Cli.Audit.Record;
using Footfall.Cli.Audit.Sampling;

namespace Footfall.Cli.Tests.Audit;

/// <summary>A small audit to tell stories with: one line more than needed, eight intervals in two strata.</summary>
internal static class AuditStory
{
    public static AuditSample Sample(Func<int, LineCount[]>? system = null, int intervals = 8) => new(
        AuditSample.CurrentFormat,
        DateTimeOffset.UnixEpoch,
        new AuditSource(AuditSource.Recording, "/films/door.mp4", "00", null, 600),
        "nanodet-g",
        null,
        768,
        "0123456789abcdef",
        new JsonObject(),
        ["door", "gate, left"],
        1,
        60,
        [new Stratum("quiet", 0, 2, 40, intervals / 2), new Stratum("busy", 3, 9, intervals / 2, intervals / 2)],
        [
            .. Enumerable.Range(1, intervals).Select(n => new AuditInterval(
                n, 60 * n, 60, n <= intervals / 2 ? "quiet" : "busy", system?.Invoke(n) ?? [new("door", 0, 0), new("gate, left", 0, 0)])),
        ]);
}
