using System.ComponentModel.DataAnnotations;

namespace Footfall.Vision.Detection;

/// <summary>How a detector is run; the model itself is described by its card.</summary>
public sealed class DetectorOptions
{
    /// <summary>Section of the settings file.</summary>
    public const string SectionName = "Detector";

    /// <summary>Boxes that the model itself scores below are not handed on. Low, because the tracker keeps people with unsure boxes too.</summary>
    /// <value>0.001 to 1; 0.05 unless set.</value>
    [Range(0.001, 1)]
    public float ScoreFloor { get; set; } = 0.05f;

    /// <summary>
    /// Two boxes overlapping more than this are one person, intersection over union. Higher keeps more people in a crowd and more
    /// duplicates.
    /// </summary>
    /// <value>0 to 1; the card's unless set.</value>
    [Range(0, 1)]
    public float? OverlapLimit { get; set; }

    /// <summary>
    /// Columns or rows, whichever are more, that a model of free size sees. Larger finds smaller people and costs time with the
    /// square.
    /// </summary>
    /// <value>32 to 4096; the analysed region's own, at most the card's default, unless set.</value>
    [Range(32, 4096)]
    public int? InputLongSide { get; set; }

    /// <summary>People in one picture at most, best first.</summary>
    /// <value>1 to 10000; 300 unless set.</value>
    [Range(1, 10_000)]
    public int MaxDetections { get; set; } = 300;

    /// <summary>Pictures of one size per model call at most.</summary>
    /// <value>1 to 64; 1 on a processor, which gains nothing from more, and 16 on a graphics card unless set.</value>
    [Range(1, 64)]
    public int? PicturesPerCall { get; set; }

    /// <summary>Threads within one model call. Several calls of one thread each do better than one of several.</summary>
    /// <value>1 to 64; 1 unless set.</value>
    [Range(1, 64)]
    public int IntraOpThreads { get; set; } = 1;

    /// <summary>What computes the model.</summary>
    /// <value>The processor unless set.</value>
    public ExecutionProvider ExecutionProvider { get; set; } = ExecutionProvider.Cpu;

    internal void Check()
    {
        var problems = new List<ValidationResult>();
        if (!Validator.TryValidateObject(this, new ValidationContext(this), problems, validateAllProperties: true))
        {
            throw new ValidationException($"{SectionName}: {string.Join(" ", problems.Select(static problem => problem.ErrorMessage))}");
        }
    }
}
