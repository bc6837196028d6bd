using Footfall.Cli.CommandLine;

namespace Footfall.Cli.Mot;

/// <summary>Which frames of a film a command looks at.</summary>
internal sealed record FilmFrames
{
    /// <summary>Chooses frames.</summary>
    /// <param name="film">The film.</param>
    /// <param name="range">Its part; null for all of it.</param>
    /// <param name="every">Takes each n-th frame from the range's first on; at least 1.</param>
    /// <exception cref="InputException">The range reaches beyond the film.</exception>
    public FilmFrames(SequenceInfo film, FrameRange? range, int every)
    {
        Film = film;
        Range = range ?? new FrameRange(1, film.Frames);
        Every = every;
        if (Range.Last > film.Frames)
        {
            throw new InputException($"--frames {Range} reaches beyond the {film.Frames} frames of {film.Name}; end it at {film.Frames} or before.");
        }
    }

    /// <summary>The film.</summary>
    public SequenceInfo Film { get; }

    /// <summary>Its part.</summary>
    public FrameRange Range { get; }

    /// <summary>Frames from one looked at to the next.</summary>
    public int Every { get; }

    /// <summary>Every frame of the same part: what a camera of a lower rate leaves out still happened.</summary>
    public FilmFrames Whole => new(Film, Range, 1);

    /// <summary>Frames looked at in a second of film.</summary>
    public double FrameRate => Film.FrameRate / Every;

    /// <summary>How many frames are looked at.</summary>
    public int Count => ((Range.Last - Range.First) / Every) + 1;

    /// <summary>Their numbers in the film, in order.</summary>
    public IEnumerable<int> Numbers => Enumerable.Range(0, Count).Select(index => Range.First + (index * Every));
}
