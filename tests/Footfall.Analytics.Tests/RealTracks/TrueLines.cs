using System.Text.Json;
using Footfall.Domain.Geometry;
using Footfall.Domain.Plans;
using Footfall.Testing;

namespace Footfall.Analytics.Tests.RealTracks;

/// <summary>What plain code outside the project counted on the labelled tracks of one sequence.</summary>
internal sealed record TrueLines(
    string Sequence, PictureSize Size, double FramesPerSecond, int Frames, IReadOnlyList<TrueLine> Lines)
{
    public static IReadOnlyList<TrueLines> ReadAll()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(SharedData.Path("mot/lines.json")));
        return
        [
            .. document.RootElement.GetProperty("sequences").EnumerateObject().Select(sequence => new TrueLines(
                sequence.Name,
                new PictureSize(
                    sequence.Value.GetProperty("width").GetInt32(), sequence.Value.GetProperty("height").GetInt32()),
                sequence.Value.GetProperty("fps").GetDouble(),
                sequence.Value.GetProperty("frames").GetInt32(),
                [.. sequence.Value.GetProperty("lines").EnumerateArray().Select(ReadLine)])),
        ];
    }

    private static TrueLine ReadLine(JsonElement line) => new(
        new LinePlan(
            line.GetProperty("id").GetString()!,
            LineRole.Internal,
            ReadPoint(line.GetProperty("start")),
            ReadPoint(line.GetProperty("end")),
            line.GetProperty("in").GetString() == "left_to_right"
                ? CrossingSide.LeftToRight
                : CrossingSide.RightToLeft),
        line.GetProperty("counts").GetProperty("in").GetInt32(),
        line.GetProperty("counts").GetProperty("out").GetInt32(),
        [
            .. line.GetProperty("events").EnumerateArray().Select(truth => (
                truth.GetProperty("frame").GetDouble(),
                truth.GetProperty("track").GetInt32(),
                truth.GetProperty("dir").GetString() == "in" ? CrossingDirection.In : CrossingDirection.Out)),
        ]);

    private static PointNormalized ReadPoint(JsonElement point) => new(point[0].GetDouble(), point[1].GetDouble());
}

/// <summary>One line, its true counts and each true crossing.</summary>
internal sealed record TrueLine(
    LinePlan Plan, int In, int Out, IReadOnlyList<(double Frame, int Track, CrossingDirection Direction)> Crossings);
