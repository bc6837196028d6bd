using System.Text.Json;
using Footfall.Domain.Geometry;
using Footfall.Domain.Tracks;
using Footfall.Testing;

namespace Footfall.Tracking.Tests.Footage;

/// <summary>A line with the crossings that the ground truth has, and those that tracks make.</summary>
/// <remarks>Counts as the truth was counted: every change of side of the foot point, nearer than 2 % of the height left out.</remarks>
internal sealed class CountedLine(string id, PointNormalized start, PointNormalized end, int trueIn, int trueOut)
{
    private const double Band = 0.02;

    private readonly Dictionary<int, bool> _sides = [];

    public string Id { get; } = id;

    public int TrueCrossings => trueIn + trueOut;

    public int In { get; private set; }

    public int Out { get; private set; }

    public int Error => Math.Abs(In - trueIn) + Math.Abs(Out - trueOut);

    public static CountedLine[] Of(string sequence)
    {
        using var lines = JsonDocument.Parse(File.ReadAllText(SharedData.Path("mot/lines.json")));
        return
        [
            .. lines.RootElement.GetProperty("sequences").GetProperty(sequence).GetProperty("lines").EnumerateArray()
                .Select(line => new CountedLine(
                    line.GetProperty("id").GetString()!,
                    Point(line.GetProperty("start")),
                    Point(line.GetProperty("end")),
                    line.GetProperty("counts").GetProperty("in").GetInt32(),
                    line.GetProperty("counts").GetProperty("out").GetInt32())),
        ];
    }

    public void Take(ReadOnlySpan<TrackedBox> tracks, PictureSize picture)
    {
        foreach (TrackedBox track in tracks)
        {
            double distance = Distance(track.Box.FootPoint(picture), picture.Aspect);
            if (track.State != TrackState.Confirmed || Math.Abs(distance) <= Band)
            {
                continue;
            }

            bool right = distance > 0;
            if (_sides.TryGetValue(track.TrackId, out bool before) && before != right)
            {
                _ = right ? In++ : Out++;
            }

            _sides[track.TrackId] = right;
        }
    }

    // In picture heights; positive on the right hand of someone who stands on the start and faces the end.
    private double Distance(PointNormalized point, double aspect)
    {
        double alongX = (end.X - start.X) * aspect;
        double alongY = end.Y - start.Y;
        double cross = (alongX * (point.Y - start.Y)) - (alongY * (point.X - start.X) * aspect);
        return cross / double.Hypot(alongX, alongY);
    }

    private static PointNormalized Point(JsonElement pair) => new(pair[0].GetDouble(), pair[1].GetDouble());
}
