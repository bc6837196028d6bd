using Footfall.Domain.Geometry;
using Footfall.Tracking.Appearance;

namespace Footfall.Tracking.Tests.Appearance;

/// <summary>Knows what everybody looks like by where they are, as a model would know it by the pixels.</summary>
internal sealed class LookBook : IAppearanceSource
{
    public const int Length = 8;

    private readonly Dictionary<BoxPixels, float[]> _looks = [];

    /// <summary>People looked at in the last frame that was looked at.</summary>
    public List<BoxPixels> Looked { get; } = [];

    public int TotalLooks { get; private set; }

    public int MostAtOnce { get; private set; }

    public bool IsBroken { get; set; }

    /// <summary>A look of its own; the closer the numbers, the more alike two people are.</summary>
    public static float[] Of(double angle) =>
        [(float)Math.Cos(angle), (float)Math.Sin(angle), 0, 0, 0, 0, 0, 0];

    public void Show(BoxPixels box, float[] look) => _looks[box] = look;

    public void NextFrame() => _looks.Clear();

    public bool TryLook(ReadOnlySpan<BoxPixels> boxes, Span<float> vectors)
    {
        if (IsBroken)
        {
            return false;
        }

        Looked.Clear();
        TotalLooks += boxes.Length;
        MostAtOnce = Math.Max(MostAtOnce, boxes.Length);
        for (int i = 0; i < boxes.Length; i++)
        {
            Looked.Add(boxes[i]);
            _looks[boxes[i]].CopyTo(vectors[(i * Length)..]);
        }

        return true;
    }
}
