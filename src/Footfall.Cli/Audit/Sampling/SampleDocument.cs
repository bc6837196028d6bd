using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Footfall.Cli.Audit.Record;
using Footfall.Domain.Plans;

namespace Footfall.Cli.Audit.Sampling;

/// <summary>Puts together what <c>audit.json</c> keeps of a sample.</summary>
internal static class SampleDocument
{
    public static AuditSample Of(SampleRequest request, string model, AuditSource source, SampleDraw draw, CrossingTable table)
    {
        byte[] plan = PlanFile.Write(request.Plan);
        double length = request.Length.TotalSeconds;
        return new AuditSample(
            AuditSample.CurrentFormat,
            TimeProvider.System.GetUtcNow(),
            source,
            model,
            request.FramesPerSecond,
            request.Width,
            Convert.ToHexStringLower(SHA256.HashData(plan)),
            JsonNode.Parse(plan)!,
            request.Lines,
            request.Seed,
            length,
            draw.Strata,
            [.. draw.Picked.Select((pick, n) => new AuditInterval(source.Kind == AuditSource.Camera ? pick.Index + 1 : n + 1, pick.Index * length, length, pick.Stratum, table.Read(pick.Index)))]);
    }
}
