using System.Globalization;
using System.Text;
using Footfall.Testing;

namespace Footfall.Cli.Tests.Mot;

/// <summary>A small film of 640 x 480 pixels at 10 frames a second, told as MOTChallenge files in a folder of its own.</summary>
internal sealed class MotStory : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly StringBuilder _rows = new();
    private readonly int _frames;

    public MotStory(int frames)
    {
        _frames = frames;
        Sequence = Write("seqinfo.ini", $"[Sequence]\nname=story\nframeRate=10\nseqLength={frames}\nimWidth=640\nimHeight=480\n");
    }

    /// <summary>Path of its seqinfo.ini.</summary>
    public string Sequence { get; }

    /// <summary>A person of 40 x 120 pixels whose foot goes straight from one place to another over the whole film.</summary>
    /// <param name="id">Its id; -1 in detections.</param>
    /// <param name="from">Foot point in the first frame.</param>
    /// <param name="to">Foot point in the last frame.</param>
    /// <param name="score">Of each box.</param>
    /// <param name="isSeen">In which frames; in all unless told.</param>
    public MotStory Walk(int id, (double X, double Y) from, (double X, double Y) to, double score = 0.9, Func<int, bool>? isSeen = null)
    {
        for (int frame = 1; frame <= _frames; frame++)
        {
            if (isSeen?.Invoke(frame) != false)
            {
                double way = (frame - 1.0) / (_frames - 1);
                double x = from.X + (way * (to.X - from.X));
                double y = from.Y + (way * (to.Y - from.Y));
                _rows.Append(CultureInfo.InvariantCulture, $"{frame},{id},{x - 20:0.##},{y - 120:0.##},40,120,{score},-1,-1,-1\n");
            }
        }

        return this;
    }

    /// <summary>A person who stands.</summary>
    public MotStory Stand(int id, (double X, double Y) at, double score = 0.9, Func<int, bool>? isSeen = null) => Walk(id, at, at, score, isSeen);

    /// <summary>Writes the rows told so far.</summary>
    /// <returns>The file's path.</returns>
    public string Save(string name = "boxes.txt") => Write(name, _rows.ToString());

    /// <summary>Writes the rows told so far into the folder of another story.</summary>
    public void CopyTo(MotStory other, string name)
    {
        other.Write(name, _rows.ToString());
        Dispose();
    }

    /// <summary>Writes any text.</summary>
    /// <returns>The file's path.</returns>
    public string Write(string name, string text)
    {
        File.WriteAllText(Path(name), text);
        return Path(name);
    }

    /// <summary>Path of a file in the story's folder.</summary>
    public string Path(string name) => _folder.File(name);

    /// <summary>Reads what a command wrote.</summary>
    public string Read(string name) => File.ReadAllText(Path(name));

    public void Dispose() => _folder.Dispose();
}
