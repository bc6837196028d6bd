using System.ComponentModel.DataAnnotations;
using Footfall.Vision.Detection;

namespace Footfall.Service.Hosting;

/// <summary>Which model looks for people, and how frames reach it.</summary>
public sealed class InferenceOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string SectionName = "Inference";

    /// <summary>Name of a model in <see cref="ModelFolder"/>.</summary>
    /// <value><c>nanodet-g</c> unless set.</value>
    [Required(ErrorMessage = "name a model, such as nanodet-g.")]
    public string Model { get; set; } = "nanodet-g";

    /// <summary>Folder with a card beside each model.</summary>
    /// <value>A path; a relative one starts at the checkout, or at the program's folder without one. <c>models</c> unless set.</value>
    [Required(ErrorMessage = "name a folder, such as models.")]
    public string ModelFolder { get; set; } = "models";

    /// <summary>What computes the model.</summary>
    /// <value>Cpu unless set; Cuda in a build that was made with <c>-p:Gpu=true</c>.</value>
    [EnumDataType(typeof(ExecutionProvider), ErrorMessage = "give Cpu or Cuda.")]
    public ExecutionProvider ExecutionProvider { get; set; } = ExecutionProvider.Cpu;

    /// <summary>Frames per model call. A GPU gains from more than 1, a CPU does not; latency rises with it.</summary>
    /// <value>1 to 64; 1 unless set.</value>
    [Range(1, 64)]
    public int BatchSize { get; set; } = 1;

    /// <summary>Longest time that a frame waits for others to fill its batch.</summary>
    /// <value>1 millisecond to 5 seconds; 50 milliseconds unless set.</value>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:00:05")]
    public TimeSpan Deadline { get; set; } = TimeSpan.FromMilliseconds(50);

    /// <summary>Model calls at once.</summary>
    /// <value>1 to 64; one for each processor unless set.</value>
    [Range(1, 64)]
    public int? Detectors { get; set; }

    /// <summary>Lowest score that a detection is kept with. The tracker wants the low ones too: they continue tracks.</summary>
    /// <value>0.001 to 1; 0.05 unless set.</value>
    [Range(0.001, 1)]
    public float ScoreFloor { get; set; } = 0.05f;

    /// <summary>Longer side that a model of free size sees, pixels. Larger finds smaller people and costs time with the square.</summary>
    /// <value>32 to 4096; the analysed region's own, at most the card's default, unless set.</value>
    [Range(32, 4096)]
    public int? InputLongSide { get; set; }
}
