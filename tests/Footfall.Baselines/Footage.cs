using System.Globalization;
using Footfall.Domain.Detections;
using Footfall.Domain.Geometry;
using Footfall.Testing;

namespace Footfall.Baselines;

/// <summary>Detections that others made on real footage, frame by frame (MOTChallenge text).</summary>
public static class Footage
{
    /// <param name="sequence">A folder of the measuring data.</param>
    /// <param name="frames">How many frames it has, also those without a detection.</param>
    public static Detection[][] Read(string sequence, int frames)
    {
        List<Detection>[] film = [.. Enumerable.Range(0, frames).Select(_ => new List<Detection>())];
        foreach (string line in File.ReadLines(SharedData.Path($"mot/{sequence}/det/det.txt")))
        {
            string[] columns = line.Split(',');
            float left = Number(columns[2]);
            float top = Number(columns[3]);
            film[(int)Number(columns[0]) - 1].Add(new Detection(
                new BoxPixels(left, top, left + Number(columns[4]), top + Number(columns[5])), Number(columns[6])));
        }

        return [.. film.Select(frame => frame.ToArray())];
    }

    private static float Number(string text) => float.Parse(text, CultureInfo.InvariantCulture);
}
