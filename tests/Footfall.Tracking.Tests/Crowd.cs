using CsCheck;
using Footfall.Domain.Detections;
using Footfall.Domain.Geometry;

namespace Footfall.Tracking.Tests;

/// <summary>Arbitrary footage: people who walk, are missed, flicker in score and come too close, and stray boxes.</summary>
internal static class Crowd
{
    /// <summary>One frame after another, a tenth of a second apart.</summary>
    public static Gen<Detection[][]> Any { get; } =
        from seed in Gen.Int[0, int.MaxValue]
        from people in Gen.Int[0, 8]
        from frames in Gen.Int[1, 40]
        select Film(new Random(seed), people, frames);

    public static Detection[][] Film(Random random, int people, int frames)
    {
        Person[] crowd =
        [
            .. Enumerable.Range(0, people).Select(_ => new Person(
                random.Next(0, 640), random.Next(100, 480), random.Next(-90, 90), random.Next(-40, 40))
            {
                Height = random.Next(60, 160),
            }),
        ];
        return [.. Enumerable.Range(0, frames).Select(frame => Frame(random, crowd, frame * 0.1))];
    }

    private static Detection[] Frame(Random random, Person[] crowd, double seconds)
    {
        var seen = new List<Detection>();
        foreach (Person person in crowd)
        {
            if (random.NextDouble() < 0.85)
            {
                BoxPixels box = person.BoxAt(seconds);
                float x = (float)(random.NextDouble() - 0.5) * 6;
                float y = (float)(random.NextDouble() - 0.5) * 6;
                seen.Add(new Detection(
                    new BoxPixels(box.Left + x, box.Top + y, box.Right + x, box.Bottom + y), (float)random.NextDouble()));
            }
        }

        if (random.NextDouble() < 0.3)
        {
            seen.Add(new Person(random.Next(0, 640), random.Next(100, 480)).At(0) with { Score = (float)random.NextDouble() });
        }

        return [.. seen];
    }
}
