namespace Footfall.Cli.Mot;

/// <summary>What a file says of each frame of a film.</summary>
/// <typeparam name="T">What there is in a frame.</typeparam>
internal sealed class FrameRows<T>
{
    private readonly T[] _items;
    private readonly int[] _ends;

    /// <summary>Sorts rows into frames; within a frame they keep their order.</summary>
    /// <param name="rows">Rows in any order.</param>
    /// <param name="film">Gives the number of frames.</param>
    /// <param name="origin">Names the rows in messages.</param>
    /// <param name="select">Makes an item of a row.</param>
    /// <exception cref="MotFileException">A row lies beyond the film.</exception>
    public FrameRows(IReadOnlyCollection<MotRow> rows, SequenceInfo film, string origin, Func<MotRow, T> select)
    {
        _items = new T[rows.Count];
        _ends = new int[film.Frames + 1];
        int next = 0;
        foreach (MotRow row in rows.OrderBy(static row => row.Frame))
        {
            if (row.Frame > film.Frames)
            {
                throw new MotFileException(
                    origin, 0, $"there is a box in frame {row.Frame}, but {film.Name} has {film.Frames} frames; give the seqinfo.ini of the same film.");
            }

            _items[next++] = select(row);
            _ends[row.Frame] = next;
        }

        for (int frame = 1; frame <= film.Frames; frame++)
        {
            _ends[frame] = Math.Max(_ends[frame], _ends[frame - 1]);
        }
    }

    /// <summary>All items, by frame.</summary>
    public ReadOnlySpan<T> All => _items;

    /// <summary>Items of one frame; none where the file is silent.</summary>
    /// <param name="frame">From 1 to the film's length.</param>
    public ReadOnlySpan<T> Of(int frame) => _items.AsSpan(_ends[frame - 1].._ends[frame]);
}
