using System.Globalization;
using Footfall.Domain.Geometry;
using Footfall.Domain.Tracks;
using Footfall.Testing;

namespace Footfall.Analytics.Tests.RealTracks;

/// <summary>Tracks that people drew on real footage, frame by frame, in MOTChallenge text.</summary>
internal sealed class LabelledSequence
{
    private readonly TrackedBox[][] _frames;

    private LabelledSequence(PictureSize size, TrackedBox[][] frames)
    {
        Size = size;
        _frames = frames;
    }

    public PictureSize Size { get; }

    /// <summary>Tracks of each frame in order, frames without anybody included.</summary>
    public IReadOnlyList<TrackedBox[]> Frames => _frames;

    public static LabelledSequence Read(string name, PictureSize size, int frames)
    {
        // In MOT17 column 7 marks rows that count and column 8 the class, 1 for pedestrians; MOT15 has no class.
        bool hasClass = name.StartsWith("MOT17", StringComparison.Ordinal);
        var boxes = Enumerable.Range(0, frames).Select(_ => new List<TrackedBox>()).ToArray();
        foreach (string line in File.ReadLines(SharedData.Path($"mot/{name}/gt/gt.txt")))
        {
            double[] row = [.. line.Split(',').Select(value => double.Parse(value, CultureInfo.InvariantCulture))];
            if (row[6] != 0 && (!hasClass || row[7] == 1))
            {
                var box = new BoxPixels(
                    (float)row[2], (float)row[3], (float)(row[2] + row[4]), (float)(row[3] + row[5]));
                boxes[(int)row[0] - 1].Add(new TrackedBox((int)row[1], box, 1, TrackState.Confirmed));
            }
        }

        return new LabelledSequence(size, [.. boxes.Select(frame => frame.ToArray())]);
    }
}
