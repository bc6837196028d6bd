namespace Footfall.Vision.Models;

/// <summary>All that is to be known about one model: where it comes from and how it is asked and read.</summary>
/// <remarks>Written by hand as <c>models/NAME/card.json</c>; read strictly by <see cref="ModelCardReader"/>.</remarks>
public sealed record ModelCard
{
    /// <summary>Lower-case letters, digits, dots and dashes; the folder's name.</summary>
    public required string Name { get; init; }

    /// <summary>What it is good at, in a sentence.</summary>
    public required string Description { get; init; }

    /// <summary>The ONNX file's name, beside the card.</summary>
    public required string File { get; init; }

    /// <summary>Checksum of the file, 64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Where the weights come from: a package with its version, or a page.</summary>
    public required string Source { get; init; }

    /// <summary>SPDX identifier of the weights' licence.</summary>
    public required string Licence { get; init; }

    /// <summary>Files beside the card that must travel with the weights; may be empty.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];

    /// <summary>Public address of the very file; null where it cannot be fetched.</summary>
    public Uri? Download { get; init; }

    /// <summary>What the model wants to be shown.</summary>
    public required ModelInput Input { get; init; }

    /// <summary>How its answer is read.</summary>
    public required HeadCard Head { get; init; }

    /// <summary>Classes that the model tells apart, at least 1; 0 for an embedding model, which finds nothing.</summary>
    public int ClassCount { get; init; }

    /// <summary>Which of them is a person, from 0.</summary>
    public int PersonClass { get; init; }

    /// <summary>A box from this score on is a person in the usual view, 0..1.</summary>
    public float ScoreThreshold { get; init; }

    /// <summary>Two boxes overlapping more than this are one person, intersection over union, 0..1.</summary>
    public float OverlapThreshold { get; init; }

    /// <summary>Folder that the card was read from.</summary>
    public required string Folder { get; init; }

    /// <summary>Full path of the ONNX file, there or not.</summary>
    public string FilePath => Path.Combine(Folder, File);

    /// <summary>Whether the licence is of the AGPL family, which asks a network service to publish its source.</summary>
    public bool IsAgpl => Licence.Contains("AGPL", StringComparison.OrdinalIgnoreCase);
}
